package org.ndrexpert.yaml;

/** How the place of a value is written: {@code observations[3].installedFile.version}. */
final class Paths {

    private Paths() {}

    static String key(String path, String key) {
        String name = key.length() > 60 ? key.substring(0, 60) + "..." : key;
        return path.isEmpty() ? name : path + "." + name;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
