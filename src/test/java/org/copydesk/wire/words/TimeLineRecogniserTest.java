package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.copydesk.wire.words.TimeLineRecogniser.TimeLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLineRecogniserTest {
    private final TimeLineRecogniser seoul = new TimeLineRecogniser(ZoneId.of("Asia/Seoul"), false);
    private final TimeLineRecogniser chicago = new TimeLineRecogniser(ZoneId.of("America/Chicago"), true);

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Published : March 24, 2021 - 13:59 => 2021-03-24T04:59:00Z",
                "Published: 24 March 2021 13:59 KST => 2021-03-24T04:59:00Z",
                "Published: 24 March 2021 13:59 GMT => 2021-03-24T13:59:00Z",
                "Published: 24 June 2021 13:59 BST => 2021-06-24T12:59:00Z",
                "Published: 24 March 2021 13:59 EST => 2021-03-24T18:59:00Z",
                "Published: 24 March 2021 13:59 +09:00 => 2021-03-24T04:59:00Z",
                "Published: 24 March 2021 13:59 (GMT+9) => 2021-03-24T04:59:00Z",
                "March 24, 2021 at 1:59 p.m. ET => 2021-03-24T17:59:00Z",
                "March 24, 2021 1:59 PM ET (1759 GMT) => 2021-03-24T17:59:00Z",
                "Mar. 24, 2021, 1:59 pm => 2021-03-24T04:59:00Z",
                "2021-03-24 13:59 => 2021-03-24T04:59:00Z",
                "2021-03-24T13:59:30+09:00 => 2021-03-24T04:59:30Z",
                "2021-03-24T04:59:00.000Z => 2021-03-24T04:59:00Z",
                "2021.03.24 13:59 => 2021-03-24T04:59:00Z",
                "2021. 3. 24. 오후 1:59 => 2021-03-24T04:59:00Z",
                "2021년 3월 24일 오후 1:59 => 2021-03-24T04:59:00Z",
                "2021년 3월 24일 오후 1시 59분 => 2021-03-24T04:59:00Z",
                "기사입력 2021.03.24. (수) 13:59 => 2021-03-24T04:59:00Z",
                "송고시간 2021-03-24 13:59 => 2021-03-24T04:59:00Z",
                "2021/03/24 13:59 송고 => 2021-03-24T04:59:00Z",
                "2021年3月24日 13時59分 => 2021-03-24T04:59:00Z",
                "発行：２０２１年３月２４日 午後1時59分 => 2021-03-24T04:59:00Z",
                "Publicado el 24 de marzo de 2021 a las 13:59 => 2021-03-24T04:59:00Z",
                "Publié le 24 mars 2021 à 13h59 => 2021-03-24T04:59:00Z",
                "Publié le mercredi 24 mars 2021 à 13 h 59 => 2021-03-24T04:59:00Z",
                "Veröffentlicht am 24. März 2021 um 13.59 Uhr => 2021-03-24T04:59:00Z",
                "Publicado em 24/03/2021 às 13h59 => 2021-03-24T04:59:00Z",
                "Опубликовано: 24 марта 2021, 13:59 МСК => 2021-03-24T10:59:00Z",
                "نشر في 24 مارس 2021 13:59 => 2021-03-24T04:59:00Z",
                "Wed 24 Mar 2021 04.59 GMT => 2021-03-24T04:59:00Z",
                "Wednesday, 24th of March, 2021, 13:59 => 2021-03-24T04:59:00Z",
                "4:59 AM EDT, Wed March 24, 2021 => 2021-03-24T08:59:00Z",
                "PUBLISHED: 04:59 GMT, 24 March 2021 => 2021-03-24T04:59:00Z",
                "24/03/2021 13:59 => 2021-03-24T04:59:00Z",
                "24.03.2021 13:59 => 2021-03-24T04:59:00Z",
                "12:30 a.m., March 24, 2021 => 2021-03-23T15:30:00Z",
                "29 February 2024 12:00 UTC => 2024-02-29T12:00:00Z"
            })
    void aTimeOfPublicationIsRead(String line, Instant expected) {
        Optional<TimeLine> read = seoul.recognise(line);

        assertThat(read).isPresent();
        assertThat(read.get().publishedAt()).isEqualTo(expected);
        assertThat(read.get().updatedAt()).isNull();
        assertThat(read.get().rest()).isEmpty();
        assertThat(read.get().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Updated : March 24, 2021 - 15:10",
                "Last updated: 24 March 2021 15:10",
                "Last modified on Wed 24 Mar 2021 06.10 GMT",
                "최종수정 2021.03.24 15:10",
                "Actualizado el 24 de marzo de 2021 a las 15:10",
                "Mis à jour le 24 mars 2021 à 15h10",
                "Stand: 24.03.2021, 15:10 Uhr",
                "2021/03/24 15:10 更新"
            })
    void aTimeOfTheLastChangeIsRead(String line) {
        TimeLine read = seoul.recognise(line).orElseThrow();

        assertThat(read.updatedAt()).isEqualTo(Instant.parse("2021-03-24T06:10:00Z"));
        assertThat(read.publishedAt()).isNull();
        assertThat(read.isComplete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "입력 2021.03.24 13:59 | 수정 2021.03.24 15:10",
                "Published March 24, 2021 13:59, updated 15:10",
                "Published: March 24, 2021 13:59  Updated: March 24, 2021 15:10",
                "Publié le 24 mars 2021 à 13h59, mis à jour le 24 mars 2021 à 15h10",
                "March 24, 2021 13:59 (Updated March 24, 2021 15:10)",
                "2021/03/24 13:59 掲載 2021/03/24 15:10 更新"
            })
    void twoTimesStandOnOneLine(String line) {
        TimeLine read = seoul.recognise(line).orElseThrow();

        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2021-03-24T04:59:00Z"));
        assertThat(read.updatedAt()).isEqualTo(Instant.parse("2021-03-24T06:10:00Z"));
        assertThat(read.isComplete()).isTrue();
    }

    @Test
    void aDateWithoutATimeIsMidnightAtHome() {
        TimeLine read = seoul.recognise("Tuesday 24 March 2021").orElseThrow();

        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2021-03-23T15:00:00Z"));
        assertThat(read.notes()).containsExactly("no time of day is printed: midnight is assumed, Asia/Seoul");
    }

    @Test
    void aDateWithAZoneIsMidnightThere() {
        assertThat(seoul.recognise("March 24, 2021 GMT").orElseThrow().publishedAt())
                .isEqualTo(Instant.parse("2021-03-24T00:00:00Z"));
    }

    @Test
    void anAmbiguousDateIsReadAsAtHomeAndNoted() {
        TimeLine british = seoul.recognise("03/06/2024 08:15").orElseThrow();
        TimeLine american = chicago.recognise("03/06/2024 08:15").orElseThrow();

        assertThat(british.publishedAt()).isEqualTo(Instant.parse("2024-06-02T23:15:00Z"));
        assertThat(british.notes()).containsExactly("ambiguous date 03/06/2024 read as 2024-06-03");
        assertThat(american.publishedAt()).isEqualTo(Instant.parse("2024-03-06T14:15:00Z"));
        assertThat(american.notes()).containsExactly("ambiguous date 03/06/2024 read as 2024-03-06");
        assertThat(chicago.recognise("24/03/2021 08:15").orElseThrow().notes()).isEmpty();
        assertThat(seoul.recognise("03/24/2021 08:15").orElseThrow().publishedAt())
                .isEqualTo(Instant.parse("2021-03-23T23:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Published: February 30, 2021 - 10:00", "2021-02-30", "31/11/2021 10:00", "2021년 13월 1일"})
    void aDayThatDoesNotExistIsNoDate(String line) {
        TimeLine read = seoul.recognise(line).orElseThrow();

        assertThat(read.isDated()).isFalse();
        assertThat(read.notes()).singleElement().asString().startsWith("no such date: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "By Jane Doe | Updated March 24, 2021 => By Jane Doe",
                "By Jane Doe on March 24, 2021 => By Jane Doe",
                "March 24, 2021 | 3 min read => 3 min read",
                "The vote of March 24, 2021 was close. => The vote of | was close."
            })
    void whatIsNoTimeIsLeftOver(String line, String rest) {
        assertThat(seoul.recognise(line).orElseThrow().rest().replaceAll(" +", " "))
                .isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Fish market to move",
                "Published",
                "13:59",
                "24 March",
                "March 2021",
                "1950-53 Korean War",
                "19th straight year",
                "from 2009 to 2018",
                "version 1.2.3",
                "2 hours ago",
                "call 02-123-4567"
            })
    void otherLinesHaveNoTimes(String line) {
        assertThat(seoul.recognise(line)).isEmpty();
    }

    @Test
    void aTimeThatDoesNotExistIsNotRead() {
        TimeLine read = seoul.recognise("March 24, 2021 25:99").orElseThrow();

        assertThat(read.publishedAt()).isEqualTo(Instant.parse("2021-03-23T15:00:00Z"));
        assertThat(read.rest()).isEqualTo("25:99");
    }
}
