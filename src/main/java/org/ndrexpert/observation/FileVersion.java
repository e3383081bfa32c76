package org.ndrexpert.observation;

/** A Windows file version of four numbers, compared number by number from left to right: {@code 5.5.2654.61}. */
public record FileVersion(int major, int minor, int build, int revision) implements Comparable<FileVersion> {

    /**
     * @throws IllegalArgumentException where {@code text} is not four numbers of at most nine digits joined by dots; the message
     *     says what would be
     */
    public static FileVersion of(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a file version has four numbers, as in 5.5.2654.61");
        }
        int[] numbers = new int[4];
        for (int i = 0; i < 4; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 9 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("a file version has four numbers, as in 5.5.2654.61");
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return new FileVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    @Override
    public int compareTo(FileVersion other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        int byBuild = byMinor != 0 ? byMinor : Integer.compare(build, other.build);
        return byBuild != 0 ? byBuild : Integer.compare(revision, other.revision);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + build + "." + revision;
    }
}
