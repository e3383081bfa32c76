package org.ndrexpert.generator;

import java.util.List;

/** Numbers that look like chance and are the same for a seed on every machine (SplitMix64). */
final class Dice {

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** The dice of the one thing that has this number; what other things threw makes no difference to it. */
    static Dice of(long seed, long number) {
        return new Dice(new Dice(seed).next() ^ number * 0x9E3779B97F4A7C15L);
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    boolean chance(int part, int of) {
        return below(of) < part;
    }

    /** From 0 to {@code bound - 1}, the small ones far more often: half of all throws are below an eighth of the bound. */
    int skewed(int bound) {
        long fraction = next() >>> 44;
        return (int) ((fraction * fraction >>> 20) * fraction * bound >>> 40);
    }

    <T> T pick(List<T> all) {
        return all.get(below(all.size()));
    }

    <T> T pickSkewed(List<T> all) {
        return all.get(skewed(all.size()));
    }
}
