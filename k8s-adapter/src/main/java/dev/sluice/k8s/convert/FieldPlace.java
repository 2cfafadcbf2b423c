package dev.sluice.k8s.convert;

/** Where a field stands. The path is put together only for wrong fields, since nearly all are right. */
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
