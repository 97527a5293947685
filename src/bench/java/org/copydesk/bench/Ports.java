package org.copydesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine. */
final class Ports {
    private static final int MOST_ATTEMPTS = 1200;

    private Ports() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until somebody listens, or the process that should has ended. */
    static void await(int port, Process process) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException("It ended instead of listening; its log is below " + Options.WORK, notYet);
                }
                Thread.sleep(100);
            }
        }
        throw new IOException("Nothing listens on port " + port);
    }
}
