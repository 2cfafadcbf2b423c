package dev.sluice.core.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.core.annotation.syntax.ParsedValue;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingLimitsTest {
    private static <T> Optional<String> refusal(Annotation<T> annotation, String written) {
        ParsedValue<T> parsed = annotation.entry().syntax().parse(annotation.key(), written.replace('\'', '"'));
        assertThat(parsed).isInstanceOf(ParsedValue.Valid.class);
        return annotation.entry().syntax().limit().refusal(((ParsedValue.Valid<T>) parsed).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'fixed-response','fixedResponseConfig':{'statusCode':'301'}} | statusCode 301 is none of 2XX, 4XX and 5XX",
                "{'type':'fixed-response','fixedResponseConfig':{'statusCode':'200','contentType':'text/xml'}} | contentType text/xml is none of [text/plain, text/css, text/html, application/javascript, application/json]",
                "{'type':'redirect','redirectConfig':{'statusCode':'301'}} | statusCode 301 is none of [HTTP_301, HTTP_302]",
                "{'type':'redirect','redirectConfig':{'statusCode':'HTTP_301','protocol':'https'}} | protocol \"https\" is none of [HTTP, HTTPS, #{protocol}]",
                "{'type':'redirect','redirectConfig':{'statusCode':'HTTP_301','port':'0'}} | port \"0\" is neither #{port} nor 1 to 65535",
                "{'type':'redirect','redirectConfig':{'statusCode':'HTTP_301','host':''}} | host is empty",
                "{'type':'redirect','redirectConfig':{'statusCode':'HTTP_301','path':'x'}} | path \"x\" does not begin with /",
                "{'type':'forward','forwardConfig':{}} | 0 targetGroups are not 1 to 5",
                "{'type':'forward','forwardConfig':{'targetGroups':[{'targetGroupARN':'a','weight':1000}]}} | weight 1000 is not 0 to 999",
                "{'type':'forward','forwardConfig':{'targetGroups':[{'targetGroupARN':'a'}],'targetGroupStickinessConfig':{'durationSeconds':0}}} | durationSeconds 0 is not 1 to 604800",
            })
    void actionsHaveTheLimitsOfRules(String written, String expected) {
        assertThat(refusal(RoutingAnnotations.ACTIONS.named("x"), written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'fixed-response','fixedResponseConfig':{'statusCode':'503','contentType':'text/html','messageBody':'x'}}",
                "{'type':'redirect','redirectConfig':{'statusCode':'HTTP_302','host':'h','path':'/','port':'#{port}','protocol':'HTTPS'}}",
                "{'type':'forward','targetGroupName':'a','forwardConfig':{}}",
                "{'type':'forward','forwardConfig':{'targetGroups':[{'targetGroupARN':'a','weight':0}]}}",
                "{'type':'no such','redirectConfig':{'statusCode':'1'}}",
            })
    void whatAwsTakesOrOthersRefuseIsLeftAlone(String written) {
        assertThat(refusal(RoutingAnnotations.ACTIONS.named("x"), written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'field':'http-request-method','httpRequestMethodConfig':{'values':['GET','get']}}] | method \"get\" is not in capitals",
                "[{'field':'http-header','httpHeaderConfig':{'values':['x']}}] | httpHeaderName is empty",
            })
    void conditionsHaveThem(String written, String expected) {
        assertThat(refusal(RoutingAnnotations.CONDITIONS.named("x"), written)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'userPoolARN':'pool'} | userPoolARN is no ARN",
                "{'userPoolARN':'arn:p','userPoolDomain':'d'} | userPoolClientID is empty",
                "{'userPoolARN':'arn:p','userPoolClientID':'c'} | userPoolDomain is empty",
            })
    void userPoolsHaveThem(String written, String expected) {
        assertThat(refusal(RoutingAnnotations.AUTH_IDP_COGNITO, written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "authorizationEndpoint", "tokenEndpoint", "userInfoEndpoint"})
    void providersAreReachedByHttps(String field) {
        assertThat(refusal(RoutingAnnotations.AUTH_IDP_OIDC, "{'" + field + "':'http://p'}"))
                .contains(field + " \"http://p\" does not begin with https://");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'jwksEndpoint':'k'} | jwksEndpoint \"k\" does not begin with https://",
                "{'jwksEndpoint':'https://k','additionalClaims':[{'format':'list'}]} | format \"list\" is none of [single-string, string-array, space-separated-values]",
            })
    void tokensHaveThem(String written, String expected) {
        assertThat(refusal(RoutingAnnotations.JWT_VALIDATION, written)).contains(expected);
    }
}
