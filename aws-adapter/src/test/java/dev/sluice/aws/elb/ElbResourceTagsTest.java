package dev.sluice.aws.elb;

import static dev.sluice.aws.wire.WireAws.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.wire.WireAws;
import dev.sluice.core.cloud.Arn;
import dev.sluice.core.cloud.TagFilter;
import dev.sluice.core.port.Cloud;
import dev.sluice.core.port.ElbTags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElbResourceTagsTest {
    private static final String FIND = "ResourceGroupsTaggingAPI_20170126.GetResources";

    @RegisterExtension
    static final WireAws AWS = new WireAws();

    private final Cloud ports = AWS.ports();
    private final ElbTags tags = ports.elbTags();

    @Test
    void readsTagsOfTwentyResourcesAtATime() {
        AWS.answer("DescribeTags", """
                <TagDescriptions><member><ResourceArn>arn:1</ResourceArn><Tags>
                  <member><Key>k</Key><Value>v</Value></member><member><Key>empty</Key></member>
                </Tags></member></TagDescriptions>
                """);
        List<Arn> arns =
                IntStream.range(0, 21).mapToObj(n -> new Arn("arn:" + n)).toList();

        assertThat(tags.describe(arns)).isEqualTo(Map.of(new Arn("arn:1"), Map.of("k", "v", "empty", "")));

        assertThat(AWS.requests("DescribeTags")).extracting(Map::size).containsExactly(20, 1);
    }

    @Test
    void addsAndRemovesInKeyOrder() {
        AWS.answer("AddTags", "");
        AWS.answer("RemoveTags", "");

        tags.add(new Arn("arn:1"), Map.of("b", "2", "a", "1"));
        tags.remove(new Arn("arn:1"), new TreeSet<>(List.of("d", "c")));

        assertThat(AWS.requests("AddTags"))
                .containsExactly(form(
                        "ResourceArns.member.1", "arn:1",
                        "Tags.member.1.Key", "a",
                        "Tags.member.1.Value", "1",
                        "Tags.member.2.Key", "b",
                        "Tags.member.2.Value", "2"));
        assertThat(AWS.requests("RemoveTags"))
                .containsExactly(
                        form("ResourceArns.member.1", "arn:1", "TagKeys.member.1", "c", "TagKeys.member.2", "d"));
    }

    @Test
    void findsByTagsThroughTheTaggingApi() {
        AWS.answerJson(
                FIND,
                "{\"PaginationToken\":\"\",\"ResourceTagMappingList\":[{\"ResourceARN\":\"arn:1\","
                        + "\"Tags\":[{\"Key\":\"k\",\"Value\":\"v\"}]}]}");
        TagFilter withValue = TagFilter.of(Map.of("k", "v"));
        TagFilter present = new TagFilter(new TreeMap<>(Map.of("k", List.of())));

        assertThat(tags.find(ElbTags.Kind.TARGET_GROUP, List.of(withValue, present)))
                .isEqualTo(Map.of(new Arn("arn:1"), Map.of("k", "v")));

        assertThat(AWS.jsonRequests(FIND))
                .containsExactly(
                        "{\"TagFilters\":[{\"Key\":\"k\",\"Values\":[\"v\"]}],"
                                + "\"ResourceTypeFilters\":[\"elasticloadbalancing:targetgroup\"]}",
                        "{\"TagFilters\":[{\"Key\":\"k\",\"Values\":[]}],"
                                + "\"ResourceTypeFilters\":[\"elasticloadbalancing:targetgroup\"]}");
    }

    @Test
    void findsTrustStoresByName() {
        AWS.answer(
                "DescribeTrustStores",
                "<TrustStores><member><Name>a</Name><TrustStoreArn>arn:a</TrustStoreArn></member></TrustStores>");

        assertThat(ports.trustStores().arnsByName(List.of("b", "a"))).isEqualTo(Map.of("a", "arn:a"));
        assertThat(ports.trustStores().arnsByName(List.of())).isEmpty();

        assertThat(AWS.requests("DescribeTrustStores"))
                .containsExactly(form("Names.member.1", "a", "Names.member.2", "b"));
    }
}
