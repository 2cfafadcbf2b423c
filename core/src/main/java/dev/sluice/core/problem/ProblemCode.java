package dev.sluice.core.problem;

/** Stable codes of problems, for programs, documentation and lint rules. */
public enum ProblemCode {
    INVALID_VALUE(Blame.USER),
    CONFLICTING_VALUES(Blame.USER),
    MISSING_FIELD(Blame.USER),
    UNSUPPORTED(Blame.USER),
    INVALID_CLASS(Blame.USER),
    INVALID_GROUP(Blame.USER),
    RESERVED_TAG(Blame.USER),
    DELETION_PROTECTED(Blame.USER),
    DELETIONS_LIMITED(Blame.USER),
    BACKEND_NOT_FOUND(Blame.CLUSTER),
    OBJECT_NOT_FOUND(Blame.CLUSTER),
    CLUSTER_UNAVAILABLE(Blame.CLUSTER),
    AWS_RESOURCE_NOT_FOUND(Blame.AWS),
    AWS_UNAVAILABLE(Blame.AWS),
    NO_SUITABLE_SUBNET(Blame.AWS),
    QUOTA_EXCEEDED(Blame.AWS),
    NAME_TAKEN(Blame.AWS),
    UNEXPECTED_AWS_RESOURCE(Blame.AWS),
    UNKNOWN_ANNOTATION(Blame.USER),
    MISPLACED_ANNOTATION(Blame.USER),
    REFUSED_BY_AWS(Blame.USER),
    WITHOUT_EFFECT(Blame.USER),
    DEPRECATED(Blame.USER),
    UNREACHABLE_RULE(Blame.USER),
    UNSERVED_HOST(Blame.USER),
    INTERNAL(Blame.BUG);

    private final Blame blame;

    ProblemCode(Blame blame) {
        this.blame = blame;
    }

    public Blame blame() {
        return blame;
    }
}
