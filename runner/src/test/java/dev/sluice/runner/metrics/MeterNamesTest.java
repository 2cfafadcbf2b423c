package dev.sluice.runner.metrics;

import static dev.sluice.core.given.Given.aBinding;
import static dev.sluice.core.given.Given.aCluster;
import static dev.sluice.core.given.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.aws.call.CallOutcome;
import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.problem.Blame;
import dev.sluice.core.reconcile.IngressStage;
import dev.sluice.core.reconcile.Outcome;
import dev.sluice.core.targets.FailureCategory;
import dev.sluice.core.targets.ReconcileStage;
import dev.sluice.k8s.queue.WorkObserver;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dashboards and alerts go by these names: each is written out here as Prometheus reads it. */
class MeterNamesTest {
    private static final ObjectKey CART = key("shop/cart");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PrometheusRegistry registry = new PrometheusRegistry();

    @BeforeEach
    void everythingThatIsMeasuredHappensOnce() {
        ReconcileMeters reconciles = new ReconcileMeters(registry);
        reconciles.stage(IngressStage.BUILD, SECOND);
        reconciles.stage(ReconcileStage.RECONCILE, SECOND);
        reconciles.failed(FailureCategory.LIST_TARGETS);
        reconciles.readinessGateReady(CART, SECOND);
        reconciles.quicServerIdMissing(CART);
        AwsCallMeters calls = new AwsCallMeters(registry);
        calls.attempted(call("Throttling"));
        for (String code : List.of("AuthFailure", "TargetGroupLimitExceeded", "Throttling", "ValidationError")) {
            calls.called(call(code));
        }
        TopTalkers talkers = new TopTalkers(registry);
        WorkObserver<ObjectKey> work = talkers.counting(
                "targetgroupbinding",
                key -> key,
                new WorkMeters(registry, InstantSource.system()).of("targetGroupBinding", 3));
        work.added(CART);
        work.started(CART, SECOND);
        work.finished(CART, new Outcome.Retry(Blame.AWS, "", ""), SECOND);
        work.retrying(CART);
        talkers.publish();
        ClusterMeters.register(
                registry,
                aCluster()
                        .with(aBinding("shop/cart")
                                .labelled("ingress.k8s.aws/stack", "web")
                                .build()));
        new LeaderMeter(registry, "aws-load-balancer-controller-leader").leading();
        new RequestMeters(registry).answered("GET", "10.0.0.1:443", 200);
    }

    @Test
    void areThoseOfTheAwsLoadBalancerController() {
        assertThat(Scraped.of(registry).families())
                .containsExactlyInAnyOrder(
                        "aws_api_call_duration_seconds histogram",
                        "aws_api_call_permission_errors_total counter",
                        "aws_api_call_retries histogram",
                        "aws_api_call_service_limit_exceeded_errors_total counter",
                        "aws_api_call_throttled_errors_total counter",
                        "aws_api_call_validation_errors_total counter",
                        "aws_api_calls_total counter",
                        "aws_api_request_duration_seconds histogram",
                        "aws_api_requests_total counter",
                        "aws_target_group_info gauge",
                        "awslbc_controller_cache_object_total gauge",
                        "awslbc_controller_reconcile_errors_total counter",
                        "awslbc_controller_reconcile_stage_duration histogram",
                        "awslbc_controller_top_talkers gauge",
                        "awslbc_quic_target_missing_server_id gauge",
                        "awslbc_readiness_gate_ready_seconds histogram",
                        "controller_runtime_active_workers gauge",
                        "controller_runtime_max_concurrent_reconciles gauge",
                        "controller_runtime_reconcile_errors_total counter",
                        "controller_runtime_reconcile_panics_total counter",
                        "controller_runtime_reconcile_time_seconds histogram",
                        "controller_runtime_reconcile_timeouts_total counter",
                        "controller_runtime_reconcile_total counter",
                        "controller_runtime_terminal_reconcile_errors_total counter",
                        "leader_election_master_status gauge",
                        "rest_client_requests_total counter",
                        "workqueue_adds_total counter",
                        "workqueue_depth gauge",
                        "workqueue_longest_running_processor_seconds gauge",
                        "workqueue_queue_duration_seconds histogram",
                        "workqueue_retries_total counter",
                        "workqueue_unfinished_work_seconds gauge",
                        "workqueue_work_duration_seconds histogram");
    }

    @ParameterizedTest
    @CsvSource({
        "aws_api_calls_total, error_code operation service status_code",
        "aws_api_requests_total, error_code operation service status_code",
        "aws_api_call_permission_errors_total, error_code operation service status_code",
        "aws_api_call_duration_seconds_bucket, operation service",
        "aws_api_call_retries_bucket, operation service",
        "aws_api_request_duration_seconds_bucket, operation service",
        "aws_target_group_info, namespace service target_group",
        "awslbc_controller_cache_object_total, resource",
        "awslbc_controller_reconcile_errors_total, controller error_category",
        "awslbc_controller_reconcile_stage_duration_bucket, controller reconcile_stage",
        "awslbc_controller_top_talkers, controller name namespace",
        "awslbc_quic_target_missing_server_id, name namespace",
        "awslbc_readiness_gate_ready_seconds_bucket, name namespace",
        "controller_runtime_reconcile_total, controller result",
        "controller_runtime_reconcile_time_seconds_bucket, controller",
        "leader_election_master_status, name",
        "rest_client_requests_total, code host method",
        "workqueue_depth, controller name",
    })
    void haveTheLabelsOfTheAwsLoadBalancerController(String sample, String labels) {
        assertThat(Scraped.of(registry).labels(sample)).containsExactlyElementsOf(Arrays.asList(labels.split(" ")));
    }

    @Test
    void nameObjectsStagesAndCategoriesAsItDoes() {
        assertThat(Scraped.of(registry).lines())
                .contains(
                        "aws_target_group_info{namespace=\"shop\",service=\"cart\",target_group=\"targetgroup/cart/1\"} 1.0",
                        "awslbc_controller_cache_object_total{resource=\"targetgroupbinding\"} 1.0",
                        "awslbc_controller_reconcile_errors_total{controller=\"targetGroupBinding\","
                                + "error_category=\"list_targets_error\"} 1.0",
                        "awslbc_controller_reconcile_stage_duration_count{controller=\"targetGroupBinding\","
                                + "reconcile_stage=\"reconcile_targetgroupbinding\"} 1",
                        "awslbc_controller_reconcile_stage_duration_sum{controller=\"ingress\","
                                + "reconcile_stage=\"build_model\"} 1.0",
                        "awslbc_controller_top_talkers{controller=\"targetgroupbinding\",name=\"cart\","
                                + "namespace=\"shop\"} 1.0",
                        "controller_runtime_reconcile_total{controller=\"targetGroupBinding\",result=\"error\"} 1.0",
                        "controller_runtime_reconcile_panics_total{controller=\"targetGroupBinding\"} 0.0",
                        "controller_runtime_max_concurrent_reconciles{controller=\"targetGroupBinding\"} 3.0",
                        "leader_election_master_status{name=\"aws-load-balancer-controller-leader\"} 1.0");
    }

    @Test
    void haveItsBuckets() {
        Scraped scraped = Scraped.of(registry);
        List<Double> usual = List.of(.005, .01, .025, .05, .1, .25, .5, 1.0, 2.5, 5.0, 10.0, Double.POSITIVE_INFINITY);

        assertThat(scraped.bounds("awslbc_controller_reconcile_stage_duration")).isEqualTo(usual);
        assertThat(scraped.bounds("aws_api_call_duration_seconds")).isEqualTo(usual);
        assertThat(scraped.bounds("awslbc_readiness_gate_ready_seconds"))
                .startsWith(10.0, 30.0, 60.0, 120.0)
                .endsWith(540.0, 600.0, Double.POSITIVE_INFINITY)
                .hasSize(13);
        assertThat(scraped.bounds("aws_api_call_retries").subList(0, 11))
                .isEqualTo(
                        IntStream.rangeClosed(0, 10).mapToObj(Double::valueOf).toList());
    }

    private static CallOutcome call(String code) {
        return new CallOutcome("Elastic Load Balancing v2", "RegisterTargets", 400, code, SECOND, 1);
    }
}
