package org.copydesk.staff;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Hires people for a test: each has a name and a token of its own. */
@ApplicationScoped
public class TestStaff {
    private final AgroalDataSource database;

    TestStaff(AgroalDataSource database) {
        this.database = database;
    }

    /** Somebody with a token; makes requests under it. */
    public record Member(String name, String secret) {
        public RequestSpecification request() {
            return given().header("Authorization", "Bearer " + secret).contentType("application/json");
        }
    }

    public static Member admin() {
        return new Member("first admin", "test-admin");
    }

    public Member reporter() {
        return hire("REPORTER");
    }

    public Member editor() {
        return hire("EDITOR");
    }

    private Member hire(String role) {
        UUID id = UUID.randomUUID();
        Member member = new Member(role.toLowerCase(Locale.ROOT) + " " + id, "secret-" + id);
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into access_token (id, name, role, secret_hash, created_at)"
                                + " values (?, ?, ?, ?, current_timestamp)")) {
            insert.setObject(1, id);
            insert.setString(2, member.name());
            insert.setString(3, role);
            insert.setString(4, hash(member.secret()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return member;
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
