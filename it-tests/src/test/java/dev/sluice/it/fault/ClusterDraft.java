package dev.sluice.it.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** A cluster on its way through a scenario. */
final class ClusterDraft {
    private static final List<String> NAMES = List.of("red", "green", "blue");
    private static final List<String> GROUPS = List.of("", "", "one", "two");
    private static final List<String> NODES = List.of("a", "b", "c");

    /** What all members of a group must agree on is the same for all Ingresses. */
    private static final List<Aspect> SHARED = List.of(
            Aspect.of("scheme", "internal", "internet-facing"),
            Aspect.of("inbound-cidrs", "10.0.0.0/8", "10.0.0.0/8,192.168.0.0/16", "0.0.0.0/0"),
            Aspect.of("listen-ports", "[{\"HTTP\": 80}]", "[{\"HTTP\": 80}, {\"HTTPS\": 443}]", "[{\"HTTP\": 8080}]"),
            Aspect.of("enable-frontend-nlb", "false", "false", "true"),
            Aspect.of("security-groups", "", "", "sg-0d3110000000000aa"),
            Aspect.of("ip-address-type", "ipv4", "dualstack"),
            Aspect.of("wafv2-acl-arn", "none", Manifests.WEB_ACL),
            Aspect.of("tags", "team=web", "team=shop,cost=low", "cost=high"),
            Aspect.of(
                    "load-balancer-attributes", "idle_timeout.timeout_seconds=65", "idle_timeout.timeout_seconds=75"));

    private static final List<Aspect> OWN = List.of(
            Aspect.of("target-type", "instance", "ip"),
            Aspect.of("healthcheck-path", "/", "/healthy", "/ready"),
            Aspect.of("backend-protocol", "HTTP", "HTTPS"),
            Aspect.of(
                    "target-group-attributes",
                    "deregistration_delay.timeout_seconds=60",
                    "deregistration_delay.timeout_seconds=61"));

    private final SortedMap<String, Wish> wishes = new TreeMap<>();
    private final SortedMap<String, String> shared = new TreeMap<>();
    private final SortedSet<String> nodes = new TreeSet<>(NODES.subList(0, 2));
    private int port = 80;

    private ClusterDraft() {}

    static ClusterDraft random(RandomGenerator random) {
        ClusterDraft draft = new ClusterDraft();
        SHARED.forEach(aspect -> aspect.choose(random, draft.shared));
        NAMES.subList(0, 1 + random.nextInt(NAMES.size()))
                .forEach(name -> draft.wishes.put(name, Wish.random(pick(GROUPS, random), random)));
        return draft;
    }

    /** Changes one thing and tells what. */
    String change(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> "port of the Services: " + ++port;
            case 1 -> {
                String node = pick(NODES.subList(1, NODES.size()), random);
                boolean comes = nodes.add(node);
                yield comes || nodes.remove(node) ? "node " + node + (comes ? " comes" : " goes") : "";
            }
            case 2, 3 -> "all: " + pick(SHARED, random).choose(random, shared);
            default -> changeWish(pick(NAMES, random), random);
        };
    }

    private String changeWish(String name, RandomGenerator random) {
        Wish wish = wishes.get(name);
        if (wish == null) {
            wishes.put(name, Wish.random(pick(GROUPS, random), random));
            return name + " comes: " + wishes.get(name);
        }
        return switch (random.nextInt(6)) {
            case 0 -> {
                wishes.remove(name);
                yield name + " goes";
            }
            case 1, 2 -> {
                String group = pick(GROUPS, random);
                wishes.put(name, new Wish(group, wish.path(), wish.annotations()));
                yield name + ": from group '" + wish.group() + "' to '" + group + "'";
            }
            case 3 -> {
                String path = "/p" + random.nextInt(3);
                wishes.put(name, new Wish(wish.group(), path, wish.annotations()));
                yield name + ": path " + path;
            }
            default -> {
                SortedMap<String, String> annotations = new TreeMap<>(wish.annotations());
                String change = pick(OWN, random).choose(random, annotations);
                wishes.put(name, new Wish(wish.group(), wish.path(), annotations));
                yield name + ": " + change;
            }
        };
    }

    void deleteAll() {
        wishes.clear();
    }

    String manifests() {
        List<String> documents = new ArrayList<>(Manifests.base(port));
        nodes.forEach(node -> documents.addAll(Manifests.node(node)));
        documents.add(Manifests.endpoints("web", nodes));
        documents.add(Manifests.endpoints("api", nodes));
        wishes.forEach((name, wish) -> {
            SortedMap<String, String> annotations = new TreeMap<>(shared);
            annotations.putAll(wish.annotations());
            if (!wish.group().isEmpty()) {
                annotations.put("group.name", wish.group());
            }
            documents.add(Manifests.ingress(name, annotations, wish.path(), port));
        });
        return String.join("---\n", documents);
    }

    @Override
    public String toString() {
        return wishes + " " + shared;
    }

    private static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What one Ingress asks for alone. */
    private record Wish(String group, String path, SortedMap<String, String> annotations) {
        static Wish random(String group, RandomGenerator random) {
            SortedMap<String, String> annotations = new TreeMap<>();
            OWN.forEach(aspect -> aspect.choose(random, annotations));
            return new Wish(group, "/", annotations);
        }
    }

    /** An annotation with the values that are tried; an empty one stands for none. */
    private record Aspect(String annotation, List<String> values) {
        static Aspect of(String annotation, String... values) {
            return new Aspect(annotation, List.of(values));
        }

        String choose(RandomGenerator random, SortedMap<String, String> annotations) {
            String value = pick(values, random);
            annotations.put(annotation, value);
            annotations.values().remove("");
            return annotation + " " + value;
        }
    }
}
