package dev.sluice.core.ingress.rule;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether every text that fits one of ALB's patterns also fits another. The narrow pattern is read like a text by the
 * wide one, with the worst that its wildcards may stand for: characters that the wide one doesn't name, of any number.
 */
final class GlobCover {
    /** Stands for a character that no pattern names. */
    private static final int UNNAMED = -1;
    /** Beyond this many steps a comparison of two patterns is given up as uncertain. */
    private static final int MOST_STEPS = 10_000;

    private final String wide;
    private final String narrow;
    private final Set<Place> seen = new HashSet<>();
    private final Deque<Place> open = new ArrayDeque<>();

    private GlobCover(String wide, String narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    /** A place in the narrow pattern, and the places in the wide one that the text so far may have led to. */
    private record Place(int index, BitSet reached) {}

    /** False where it isn't certain, too. */
    static boolean covers(String wide, String narrow) {
        return wide.equals(narrow) || (hasWildcard(wide) && new GlobCover(wide, narrow).coversAll());
    }

    private static boolean hasWildcard(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    }

    private boolean coversAll() {
        BitSet start = new BitSet();
        reach(start, 0);
        visit(0, start);
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.reached().isEmpty() || seen.size() > MOST_STEPS) {
                return false;
            }
            if (place.index() < narrow.length()) {
                read(place);
            } else if (!place.reached().get(wide.length())) {
                return false;
            }
        }
        return true;
    }

    private void read(Place place) {
        char c = narrow.charAt(place.index());
        if (c == '*') {
            visit(place.index() + 1, place.reached());
            visit(place.index(), after(place.reached(), UNNAMED));
        } else {
            visit(place.index() + 1, after(place.reached(), c == '?' ? UNNAMED : c));
        }
    }

    private void visit(int index, BitSet reached) {
        Place place = new Place(index, reached);
        if (seen.add(place)) {
            open.push(place);
        }
    }

    private BitSet after(BitSet reached, int c) {
        BitSet next = new BitSet();
        reached.stream().filter(at -> at < wide.length()).forEach(at -> {
            char wanted = wide.charAt(at);
            if (wanted == '*') {
                reach(next, at);
            } else if (wanted == '?' || wanted == c) {
                reach(next, at + 1);
            }
        });
        return next;
    }

    /** A star may stand for nothing, so what is behind it is reached with it. */
    private void reach(BitSet places, int at) {
        int place = at;
        places.set(place);
        while (place < wide.length() && wide.charAt(place) == '*') {
            place++;
            places.set(place);
        }
    }
}
