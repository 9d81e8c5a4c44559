package org.onrecord;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.logging.Log;

/**
 * The jars that Quarkus' class loader is opening. Where it cannot open one, as when no more files may be open, it leaves behind the future of it, for
 * which all who need the jar later wait for ever. It has no place to be told of that, so it is looked for in its fields.
 */
final class StuckJars {
    private static final String LOADER = "io.quarkus.bootstrap.runner.RunnerClassLoader";
    private static final Duration OPENING = Duration.ofSeconds(1);

    private final List<AtomicReference<CompletableFuture<?>>> jars;
    /** The futures that have not ended, and since when that is known. */
    private final Map<CompletableFuture<?>, Long> pending = new IdentityHashMap<>();

    private StuckJars(List<AtomicReference<CompletableFuture<?>>> jars) {
        this.jars = jars;
    }

    /** Those of a class loader; none where it is of another kind, as while the program is developed. */
    static StuckJars of(ClassLoader loader) {
        List<AtomicReference<CompletableFuture<?>>> jars = new ArrayList<>();
        if (loader.getClass().getName().equals(LOADER)) {
            try {
                for (Object resource : resources(loader)) {
                    if (resource.getClass().getSimpleName().equals("JarResource")) {
                        jars.add(reference(resource));
                    }
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                Log.warn("Quarkus' class loader is another one than was known: where it cannot open a jar, it may have to be started again",
                        e);
            }
        }
        return new StuckJars(jars);
    }

    private static Set<Object> resources(ClassLoader loader) throws ReflectiveOperationException {
        Set<Object> resources = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object some : ((Map<?, ?>) value(loader, "resourceDirectoryMap")).values()) {
            resources.addAll(List.of((Object[]) some));
        }
        return resources;
    }

    @SuppressWarnings("unchecked")
    private static AtomicReference<CompletableFuture<?>> reference(Object jar) throws ReflectiveOperationException {
        return (AtomicReference<CompletableFuture<?>>) value(jar, "jarFileReference");
    }

    private static Object value(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    /** Tells those who wait for a jar that could not be opened, and lets the next one try again. */
    void mend() {
        Collection<CompletableFuture<?>> seen = new ArrayList<>();
        long now = System.nanoTime();
        int mended = 0;
        for (AtomicReference<CompletableFuture<?>> jar : jars) {
            CompletableFuture<?> opening = jar.get();
            if (opening != null && !opening.isDone()) {
                seen.add(opening);
                if (now - pending.computeIfAbsent(opening, since -> now) > OPENING.toNanos() && jar.compareAndSet(opening, null)) {
                    opening.completeExceptionally(new IllegalStateException("A jar of the program could not be opened"));
                    mended++;
                }
            }
        }
        pending.keySet().retainAll(seen);
        if (mended > 0) {
            Log.warnf(
                    "%d jars of the program could not be opened, as where too many files are open; they are tried again when they are needed",
                    mended);
        }
    }
}
