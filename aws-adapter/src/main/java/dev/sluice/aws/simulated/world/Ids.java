package dev.sluice.aws.simulated.world;

/** Numbers that look as AWS's do and still follow from a count. */
final class Ids {
    private Ids() {}

    /** A bijection on 64 bits (the finaliser of SplitMix64), so that two counts never give the same number. */
    static long scramble(long count) {
        long mixed = count * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
