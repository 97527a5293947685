package org.copydesk.push.webhook;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.newsroom.Desk;
import org.copydesk.newsroom.Unique;

/** A partner with a token of its own, who is entitled to the stories with one tag and nothing else. */
public final class Subscriber {
    private static final String WEBHOOKS = "/v1/webhooks";

    private final String id;
    private final String token;
    private final String tag;

    private Subscriber(String id, String token, String tag) {
        this.id = id;
        this.token = token;
        this.tag = tag;
    }

    public static Subscriber of(String tag) {
        Desk admin = new Desk();
        Response partner = admin.post(
                "/v1/admin/partners",
                Map.of("name", Unique.slug("partner"), "entitlement", Map.of("all", List.of(Map.of("tag", tag)))));
        partner.then().statusCode(201);
        String id = partner.path("id");
        Response token = admin.post("/v1/admin/partners/" + id + "/tokens", Map.of("name", Unique.slug("token")));
        token.then().statusCode(201);
        return new Subscriber(id, token.path("secret"), tag);
    }

    public static Subscriber ofOneTag() {
        return of(Unique.slug("pushed"));
    }

    public String id() {
        return id;
    }

    /** The tag of the stories that it gets. */
    public String tag() {
        return tag;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response asks(Map<String, ?> webhook) {
        return request().body(webhook).post(WEBHOOKS);
    }

    /** A webhook that sends there, with its secret. */
    public Response subscribes(URI url) {
        return subscribes(url, Map.of());
    }

    public Response subscribes(URI url, Map<String, ?> more) {
        Map<String, Object> webhook = new HashMap<>(more);
        webhook.put("url", url.toString());
        Response made = asks(webhook);
        made.then().statusCode(201);
        return made;
    }

    public Response reads(Response webhook) {
        return reads(webhook, "");
    }

    public Response reads(Response webhook, String part) {
        Response read = request().get(address(webhook) + part);
        read.then().statusCode(200);
        return read;
    }

    public Response patches(Response webhook, Map<String, ?> patch) {
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(webhook));
    }

    public Response posts(Response webhook, String part, Object body) {
        RequestSpecification request = request();
        return (body == null ? request : request.body(body)).post(address(webhook) + part);
    }

    public String address(Response webhook) {
        return WEBHOOKS + "/" + webhook.path("id");
    }
}
