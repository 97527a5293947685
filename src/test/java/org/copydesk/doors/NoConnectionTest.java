package org.copydesk.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.copydesk.doors.RawHttp.Answer;
import org.copydesk.doors.RawHttp.Request;
import org.copydesk.newsroom.AtOnce;
import org.junit.jupiter.api.Test;

/** A request that gets no connection to the database in time is a 503 that says when to try again, wherever it fails. */
@QuarkusTest
@TestProfile(FuzzTest.DatabaseOfItsOwn.class)
class NoConnectionTest {
    private static final Duration IMPATIENCE = Duration.ofMillis(20);

    /** How long a new connection may take to be made; when none comes in that time, all are taken. */
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private static final int CLIENTS = 8;
    private static final int TIMES = 3;
    private static final int UNAVAILABLE = 503;

    @Inject
    AgroalDataSource database;

    private final Random dice = new Random(20_260_325L);
    private final Map<String, String> faults = new TreeMap<>();

    @Test
    void isToldToComeAgain() throws SQLException {
        List<Request> requests = requests();
        List<List<Answer>> answers;
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        Duration patience = pool.acquisitionTimeout();
        List<Connection> taken = new ArrayList<>();
        pool.setAcquisitionTimeout(TO_CONNECT);
        try {
            takeAllButOne(taken);
            pool.setAcquisitionTimeout(IMPATIENCE);
            answers = AtOnce.run(CLIENTS, client -> IntStream.range(0, requests.size())
                    .filter(i -> i % CLIENTS == client)
                    .mapToObj(i -> judged(requests.get(i)))
                    .toList());
        } finally {
            pool.setAcquisitionTimeout(patience);
            for (Connection connection : taken) {
                connection.close();
            }
        }

        assertThat(faults).isEmpty();
        assertThat(answers.stream().flatMap(List::stream).map(Answer::status)).contains(UNAVAILABLE);
    }

    /** Of every operation, made before the connections are gone: for some of them, stories are made. */
    private List<Request> requests() {
        FuzzedDesk desk = new FuzzedDesk(dice);
        List<Request> requests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            IntStream.range(0, TIMES).forEach(i -> requests.add(desk.right(operation)));
        }
        Collections.shuffle(requests, dice);
        return requests;
    }

    private void takeAllButOne(List<Connection> taken) throws SQLException {
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException noMore) {
            taken.remove(0).close();
        }
    }

    private Answer judged(Request request) {
        Answer answer = RawHttp.send(request);
        boolean isFault = answer.status() == UNAVAILABLE
                ? answer.header("retry-after").isEmpty()
                        || !answer.header("content-type").startsWith("application/problem+json")
                : answer.status() >= 500 || answer.status() == 0;
        if (isFault) {
            synchronized (faults) {
                faults.put(request.toString().lines().findFirst().orElse(""), answer.toString());
            }
        }
        return answer;
    }
}
