package org.copydesk.ops;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Takes all the memory of another process, and keeps it: an agent of Java that comes into it while it runs. */
public final class MemoryEater {
    private static final List<byte[]> EATEN = new ArrayList<>(1 << 16);

    private MemoryEater() {}

    /** Sends one into a process. */
    static void into(long pid, Path folder) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
        try {
            machine.loadAgent(jar(folder).toString());
        } catch (IOException gone) {
            // It may end before it has answered.
        }
    }

    private static Path jar(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", MemoryEater.class.getName());
        Path jar = folder.resolve("eater.jar");
        String file = MemoryEater.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                InputStream code = MemoryEater.class.getClassLoader().getResourceAsStream(file)) {
            entries.putNextEntry(new JarEntry(file));
            code.transferTo(entries);
        }
        return jar;
    }

    /** What Java calls in the other process. */
    public static void agentmain(String arguments, Instrumentation ignored) {
        Thread eater = new Thread(MemoryEater::eat, "memory-eater");
        eater.setDaemon(true);
        eater.start();
    }

    private static void eat() {
        for (int bite = 1 << 20; bite > 16; ) {
            try {
                EATEN.add(new byte[bite]);
            } catch (OutOfMemoryError full) {
                bite /= 2;
            }
        }
    }
}
