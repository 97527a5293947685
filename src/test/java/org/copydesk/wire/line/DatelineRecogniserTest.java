package org.copydesk.wire.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.copydesk.wire.line.DatelineRecogniser.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "SEOUL, March 24 (Yonhap) -- The council => SEOUL => Yonhap",
                "WASHINGTON (AP) — The council => WASHINGTON => AP",
                "WASHINGTON, D.C. (AP) — The council => WASHINGTON, D.C. => AP",
                "SEOUL, South Korea (AP) — The council => SEOUL, South Korea => AP",
                "PARIS, 3 juin (AFP) – Le conseil => PARIS => AFP",
                "LONDON (Reuters) - The council => LONDON => Reuters",
                "NEW YORK/LONDON, March 24 (Reuters) - The council => NEW YORK/LONDON => Reuters",
                "MADRID, 12 Mar. (EUROPA PRESS) - El pleno => MADRID => EUROPA PRESS",
                "Madrid, 24 mar (EFE).- El pleno => Madrid => EFE",
                "BERLIN (dpa) - Der Rat => BERLIN => dpa",
                "Berlin (dpa/lno) - Der Rat => Berlin => dpa/lno",
                "BEIJING, March 24 (Xinhua) -- The council => BEIJING => Xinhua",
                "New Delhi, Mar 24 (PTI) The council => New Delhi => PTI",
                "Port Selby (CNN) — The council => Port Selby => CNN",
                "PORT SELBY, June 3 (Selby Press) -- The council => PORT SELBY => Selby Press",
                "MOSCOW, March 24. /TASS/. The council => MOSCOW => TASS",
                "МОСКВА, 24 марта. /ТАСС/. Совет => МОСКВА => ТАСС",
                "МОСКВА, 24 мар - РИА Новости. Совет => МОСКВА => РИА Новости",
                "القاهرة 24 مارس (رويترز) - قرر => القاهرة => رويترز",
                "(ANSA) - ROMA, 24 MAR - Il consiglio => ROMA => ANSA",
                "ROMA, 24 MAR - Il consiglio => ROMA => -",
                "GENEVA — The council => GENEVA => -",
                "RIO DE JANEIRO -- The council => RIO DE JANEIRO => -",
                "(Reuters) - The council => - => Reuters",
                "March 24 (Reuters) - The council => - => Reuters",
                "(서울=연합뉴스) 김철수 기자 = 시의회는 => 서울 => 연합뉴스",
                "[서울=뉴시스]김철수 기자 = 시의회는 => 서울 => 뉴시스",
                "(서울=뉴스1) 시의회는 => 서울 => 뉴스1",
                "【서울=뉴시스】 시의회는 => 서울 => 뉴시스",
                "【ソウル共同】議会は => ソウル => 共同",
                "［ソウル 24日 ロイター］ - 議会は => ソウル => ロイター",
                "【ワシントン＝山田太郎】議会は => ワシントン => -",
                "新华社北京3月24日电（记者张三）市议会 => 北京 => 新华社"
            })
    void aReportOpensWithPlaceAndAgency(String passage, String location, String agency) {
        Dateline dateline = DatelineRecogniser.recognise(passage).orElseThrow();

        assertThat(dateline.location()).isEqualTo(location);
        assertThat(dateline.agency()).isEqualTo(agency);
        assertThat(passage.substring(dateline.length()).strip())
                .matches("The council|Le conseil|El pleno|Der Rat|Совет|قرر|Il consiglio|시의회는|議会は|市议会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The council (UNHRC) - a body of 47 - voted.",
                "NATO — Leaders met on Tuesday.",
                "EXCLUSIVE — The council votes",
                "UNESCO — the agency for culture — said so.",
                "Fish market - The council votes",
                "The United Nations Human Rights Council adopted a resolution on Tuesday.",
                "Seoul had put its name on the list — from 2009 to 2018.",
                "COVID-19 — The council has voted.",
                "(see page 5) The council voted.",
                "“No,” he said — and left."
            })
    void otherPassagesHaveNone(String passage) {
        assertThat(DatelineRecogniser.recognise(passage)).isEmpty();
    }

    @Test
    void theDayCountsOnlyWithItsYear() {
        assertThat(DatelineRecogniser.recognise("SEOUL, March 24, 2021 (Reuters) - The council")
                        .orElseThrow()
                        .date())
                .isEqualTo(LocalDate.of(2021, 3, 24));
        assertThat(DatelineRecogniser.recognise("SEOUL, March 24 (Reuters) - The council")
                        .orElseThrow()
                        .date())
                .isNull();
    }

    @Test
    void theReporterWithinIsNamed() {
        assertThat(DatelineRecogniser.recognise("(서울=연합뉴스) 김철수 기자 = 시의회는")
                        .orElseThrow()
                        .reporter())
                .isEqualTo("김철수 기자");
        assertThat(DatelineRecogniser.recognise("新华社北京3月24日电（记者张三）市议会")
                        .orElseThrow()
                        .reporter())
                .isEqualTo("记者 张三");
    }
}
