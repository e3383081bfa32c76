package org.ndrexpert.batch;

import org.jspecify.annotations.Nullable;

/**
 * The threads that read and diagnose. One that hangs on a record cannot be ended from outside in Java: it is interrupted, left behind as a
 * daemon that keeps its processor busy and its record in memory until it ends by itself or with the program, and another takes its place.
 */
final class Workers {

    private final Window window;
    private final Evaluation evaluation;
    private int started;

    Workers(Window window, Evaluation evaluation) {
        this.window = window;
        this.evaluation = evaluation;
    }

    void start(int threads) {
        for (int i = 0; i < threads; i++) {
            start();
        }
    }

    private void start() {
        Thread thread = new Thread(this::work, "batch worker " + ++started);
        thread.setDaemon(true);
        thread.start();
    }

    /** @param hanging the worker to leave behind; its job has to be given up before */
    void replace(@Nullable Thread hanging) {
        if (hanging != null) {
            hanging.setPriority(Thread.MIN_PRIORITY);
            hanging.interrupt();
        }
        start();
    }

    private void work() {
        try {
            for (Window.Begun next = window.take(); next != null; next = window.take()) {
                if (!window.end(next.job(), evaluation.of(next.record()))) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // only one that was left behind is interrupted
        }
    }
}
