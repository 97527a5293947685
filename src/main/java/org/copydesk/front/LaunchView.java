package org.copydesk.front;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A launch of a front.
 *
 * @param number counts the front's launches from 1
 * @param alert what partners were alerted to with it, or null
 */
@Schema(name = "FrontLaunch")
public record LaunchView(int number, Instant launchedAt, String launchedBy, String alert) {}
