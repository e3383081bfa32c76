package org.ndrexpert.testcase;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Waits until somebody saves a file of a knowledge folder. The operating system's word that something happened only wakes it; what
 * happened it sees for itself, now and then also unasked, for network folders and systems that send no word.
 */
public final class Saves implements AutoCloseable {

    private static final Duration UNASKED = Duration.ofSeconds(1);
    private static final Duration WITHOUT_WORD = Duration.ofMillis(250);

    /** Editors write a file in several steps, or write another one and rename it: this long nothing more may happen. */
    private static final Duration CALM = Duration.ofMillis(20);

    private static final WatchEvent.Kind<?>[] KINDS = {StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE};

    private final Workbench bench;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private @Nullable WatchService service;
    private long lookedAt;

    /** @param wordOfSystem whether to have the operating system send word */
    Saves(Workbench bench, boolean wordOfSystem) {
        this.bench = bench;
        try {
            service = wordOfSystem ? FileSystems.getDefault().newWatchService() : null;
        } catch (IOException | UnsupportedOperationException e) {
            service = null;
        }
        look();
    }

    /** Waits for what is saved after the workbench has looked. */
    public static Saves on(Workbench bench) {
        return new Saves(bench, true);
    }

    /**
     * Waits for a save.
     *
     * @param most how long at most
     * @return whether something was saved that the workbench has not looked at, and the files have come to rest
     */
    public boolean await(Duration most) throws InterruptedException {
        boolean word = sleep(most);
        if (!word && System.nanoTime() - lookedAt < (service == null ? WITHOUT_WORD : UNASKED).toNanos()) {
            return false;
        }
        Snapshot now = look();
        if (!bench.isBehind(now)) {
            return false;
        }
        Snapshot before;
        do {
            before = now;
            Thread.sleep(CALM.toMillis());
            now = look();
        } while (!now.changedSince(before).isEmpty());
        return true;
    }

    private boolean sleep(Duration most) throws InterruptedException {
        if (service == null) {
            Thread.sleep(Math.min(most.toMillis(), WITHOUT_WORD.toMillis()));
            return false;
        }
        WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
        for (WatchKey next = key; next != null; next = service.poll()) {
            next.pollEvents();
            if (!next.reset()) {
                watched.values().remove(next); // its folder is gone
            }
        }
        return key != null;
    }

    private Snapshot look() {
        Snapshot now = bench.snapshot();
        lookedAt = System.nanoTime();
        if (service != null) {
            watch(now.folders(), service);
        }
        return now;
    }

    private void watch(Set<Path> folders, WatchService service) {
        try {
            for (Path folder : folders) {
                if (!watched.containsKey(folder)) {
                    watched.put(folder, folder.register(service, KINDS));
                }
            }
        } catch (IOException e) {
            // A folder that has gone since, or the system's limit: looking unasked has to do.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
