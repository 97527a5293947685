package org.copydesk.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Configures query parameters. */
@ConfigMapping(prefix = "copydesk.query")
public interface QueryConfig {
    /** The parameters that others append to links, and that are ignored; an asterisk at the end is for anything. */
    @WithDefault("utm_*,fbclid,gclid,mc_cid,_")
    List<String> ignoredParameters();
}
