package org.copydesk.edition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class BaseUrlTest {
    @Test
    void linksFollowThePortWhereNoBaseUrlIsSet() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValue("quarkus.http.port", "9090")
                .withMapping(PublicationConfig.class)
                .build();

        assertThat(config.getConfigMapping(PublicationConfig.class).urlOf("a-story"))
                .isEqualTo("http://localhost:9090/v1/articles/a-story");
    }
}
