package dev.sluice.k8s.convert;

/** Where a field stands. Its path is put together for wrong fields only, since nearly all are right. */
@FunctionalInterface
interface FieldPlace {
    FieldPlace ROOT = () -> FieldPath.ROOT;

    FieldPath path();

    default FieldPlace child(String key) {
        return () -> path().child(key);
    }

    default FieldPlace item(int index) {
        return () -> path().item(index);
    }
}
