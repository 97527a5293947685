package org.copydesk.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** Passes the beginning of each connection on to a server, and then cuts the connection. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final int bytes;

    private CuttingProxy(ServerSocket door, int server, int bytes) {
        this.door = door;
        this.server = server;
        this.bytes = bytes;
    }

    static CuttingProxy before(int server, int bytes) throws IOException {
        CuttingProxy proxy = new CuttingProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, bytes);
        Thread thread = new Thread(proxy::run, "cutting-proxy");
        thread.setDaemon(true);
        thread.start();
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    private void run() {
        try {
            while (true) {
                try (Socket client = door.accept();
                        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
                    pass(client.getInputStream(), behind.getOutputStream());
                } catch (SocketException cut) {
                    if (door.isClosed()) {
                        return;
                    }
                }
            }
        } catch (IOException ended) {
            throw new java.io.UncheckedIOException(ended);
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException {
        to.write(from.readNBytes(bytes));
        to.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
