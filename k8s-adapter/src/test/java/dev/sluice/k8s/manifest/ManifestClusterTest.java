package dev.sluice.k8s.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.core.cluster.ObjectKey;
import dev.sluice.core.cluster.PortReference;
import dev.sluice.core.problem.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestClusterTest {
    @TempDir
    private Path folder;

    @Test
    void fillsInWhatAnApiServerWould() throws IOException {
        ManifestCluster cluster = read("web.yaml", """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {ports: [{port: 80}]}
                """);

        var service = cluster.view().service(new ObjectKey("default", "web")).orElseThrow();
        assertThat(service.spec().type()).isEqualTo("ClusterIP");
        assertThat(service.spec().ports()).singleElement().satisfies(port -> {
            assertThat(port.protocol()).isEqualTo("TCP");
            assertThat(port.targetPort()).isEqualTo(PortReference.of(80));
        });
    }

    @Test
    void readsYamlAndJsonOfAWholeFolderAndLeavesHiddenFilesOut() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("deep/a.yml"), namespace("a"));
        Files.writeString(folder.resolve("b.json"), """
                {"items": [{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "b"}}]}""");
        Files.writeString(folder.resolve(".git/c.yaml"), namespace("c"));
        Files.writeString(folder.resolve("notes.txt"), "no manifest");

        ManifestCluster cluster = ManifestCluster.read(List.of(folder));

        assertThat(cluster.objects()).extracting(object -> object.key().name()).containsExactly("a", "b");
    }

    @Test
    void followsAnchorsAndMergeKeys() throws IOException {
        ManifestCluster cluster = read("web.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  labels: &labels {app: web}
                  annotations: {<<: *labels, tier: front}
                """);

        assertThat(cluster.objects().getFirst().meta().annotations())
                .containsEntry("app", "web")
                .containsEntry("tier", "front");
    }

    @Test
    void ignoresKindsThatNobodyReads() throws IOException {
        assertThat(read("d.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n")
                        .objects())
                .isEmpty();
    }

    @Test
    void takesTheLastOfTwoWithTheSameName() throws IOException {
        ManifestCluster cluster = read("n.yaml", namespace("a") + "  labels: {v: '1'}\n---\n" + namespace("a"));

        assertThat(cluster.view().namespace("a").orElseThrow().meta().labels())
                .containsOnlyKeys("kubernetes.io/metadata.name");
    }

    @Test
    void collectsEverythingThatIsWrongWithItsPlace() throws IOException {
        Path file = write("bad.yaml", """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  annotations:
                    on: yes
                spec:
                  ports:
                  - port: "80"
                  - port: 70000
                ---
                apiVersion: networking.k8s.io/v1beta1
                kind: Ingress
                metadata: {name: old}
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                spec: {rules: 5, rules: []}
                """);
        Path json = write("bad.json", "{\n  \"kind\": nope}");

        assertThat(errors(file, json))
                .containsExactly(
                        file + ":6:5: Service default/web: metadata.annotations.on: true (expected: text)",
                        file + ":9:5: Service default/web: spec.ports[0].port: \"80\" (expected: a whole number)",
                        file + ":10:5: Service default/web: spec.ports[1].port: 70000 (expected: a number from 1 to"
                                + " 65535)",
                        file + ":12:1: Ingress: apiVersion: networking.k8s.io/v1beta1 (expected: networking.k8s.io/v1)",
                        file + ":16:1: Ingress default/: metadata: nothing (expected: an object)",
                        file + ":16:1: Ingress default/: metadata.name: nothing (expected: text)",
                        file + ":18:18: spec.rules: written twice (expected: once)",
                        json + ":2:11: not JSON: Unrecognized token 'nope': was expecting (JSON String, Number, Array,"
                                + " Object or token 'null', 'true' or 'false')");
    }

    @Test
    void saysWhereAFileIsNoYaml() throws IOException {
        Path file = write("bad.yaml", "a: b\n c: d\n");

        assertThat(errors(file)).containsExactly(file + ":2:3: not YAML: mapping values are not allowed here");
    }

    @Test
    void saysWhatEndsTooEarlyOrIsNoText() throws IOException {
        Path json = write("open.json", "\n[1, 2");
        Path yaml = write("bell.yaml", "a: b\nc: \u0007\n");

        assertThat(errors(json, yaml))
                .containsExactly(
                        json + ":2:6: not JSON: Unexpected end-of-input: expected close marker for Array that begins in"
                                + " line 2",
                        yaml + ":2:1: not YAML: the character U+0007 is not allowed");
    }

    @Test
    void endsWithAliasesThatHaveNoEnd() throws IOException {
        Path inItself = write("self.yaml", "kind: &a {labels: *a}\n");
        Path merged = write("merged.yaml", "kind: {<<: &a [*a]}\n");
        String bomb = IntStream.range(0, 9)
                .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i + 1, i + 1, ("*a" + i + ",").repeat(9)))
                .collect(Collectors.joining("", "a0: &a0 [x]\n", ""));
        Path many = write("many.yaml", bomb);
        Path deep = write("deep.yaml", "a: " + "[".repeat(100) + "]".repeat(100));

        assertThat(errors(inItself, merged, many, deep))
                .contains(
                        inItself + ":1:7: kind.labels: is part of itself (expected: an alias of something else)",
                        merged + ":1:12: kind: is part of itself (expected: an alias of something else)",
                        many + ": not YAML: aliases repeat more than 10000 lists and mappings",
                        deep + ": not YAML: Nesting Depth exceeded max 50");
    }

    @Test
    void saysThatAFileIsMissingWithoutAPlaceInIt() {
        Path file = folder.resolve("nowhere.yaml");

        assertThat(errors(file)).containsExactly(file + ": no such file or folder (expected: manifests)");
    }

    @Test
    void showsNoSecretThatItCannotDecode() throws IOException {
        Path file = write("s.yaml", "{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {password: 'a'}}");

        assertThat(errors(file))
                .containsExactly(file + ":1:60: Secret default/s: data.password: a value that is not shown"
                        + " (expected: text in base64)");
    }

    @Test
    void knowsWhereAnnotationsAndFieldsStand() throws IOException {
        ManifestCluster cluster = read("web.yaml", """
                apiVersion: v1
                kind: List
                items:
                - apiVersion: networking.k8s.io/v1
                  kind: Ingress
                  metadata:
                    name: web
                    annotations:
                      alb.ingress.kubernetes.io/scheme: public
                  spec:
                    rules:
                    - host: a.example.com
                """);
        Subject web = new Subject("Ingress", new ObjectKey("default", "web"));

        assertThat(cluster.location(web))
                .hasValueSatisfying(place -> assertThat(place.line()).isEqualTo(4));
        assertThat(cluster.location(web, "alb.ingress.kubernetes.io/scheme"))
                .contains(new SourceLocation(folder.resolve("web.yaml"), 9, 7));
        assertThat(cluster.location(web, "spec.rules[0].host"))
                .contains(new SourceLocation(folder.resolve("web.yaml"), 12, 7));
        assertThat(cluster.location(web, "spec.rules[0].http.paths[0]"))
                .contains(new SourceLocation(folder.resolve("web.yaml"), 12, 7));
        assertThat(cluster.location(new Subject("Ingress", new ObjectKey("default", "other"))))
                .isEmpty();
    }

    private static List<String> errors(Path... files) {
        ManifestException refusal =
                catchThrowableOfType(ManifestException.class, () -> ManifestCluster.read(List.of(files)));
        return refusal.errors().stream().map(ManifestError::text).toList();
    }

    private ManifestCluster read(String name, String text) throws IOException {
        return ManifestCluster.read(List.of(write(name, text)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String namespace(String name) {
        return "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: " + name + "\n";
    }
}
