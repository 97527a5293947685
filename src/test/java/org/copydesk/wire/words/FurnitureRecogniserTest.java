package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "• Link copied => share link",
                "URL 복사 => share link",
                "Share => share button",
                "SHARE => share button",
                "Share: => share button",
                "Facebook => share button",
                "Share 12 => share button",
                "Compartir => share button",
                "기사 공유 => share button",
                "Print => page tool",
                "A- => page tool",
                "A+ => page tool",
                "글자크기 => page tool",
                "Advertisement => advertisement",
                "Story continues below advertisement => advertisement",
                "Publicidad => advertisement",
                "광고 => advertisement",
                "Comments (14) => comment link",
                "14 comments => comment link",
                "댓글 0 => comment link",
                "Sign up for our newsletter => subscription offer",
                "Sign up for our weekly newsletter => subscription offer",
                "Subscribe => subscription offer",
                "Subscribe to our channel => subscription offer",
                "Read more: Ten years of dispute => link to another story",
                "Also read: Ten years of dispute => link to another story",
                "Lee también: Diez años => link to another story",
                "관련기사: 옛 기차역 철거 => link to another story",
                "Copyright 2024 The Selby Gazette => rights notice",
                "Copyright (c) The Selby Gazette. All rights reserved. => rights notice",
                "© 2024 Selby Gazette => rights notice",
                "ⓒ 한바다일보 => rights notice",
                "무단전재 및 재배포 금지 => rights notice",
                "<저작권자 ⓒ 한바다일보, 무단전재-재배포 금지> => rights notice",
                "無断転載禁止 => rights notice",
                "(END) => end mark",
                "-30- => end mark",
                "-ENDS- => end mark",
                "(끝) => end mark",
                "2 hours ago => relative time",
                "Published 2 hours ago => relative time",
                "2시간 전 => relative time",
                "hace 2 horas => relative time",
                "3 min read => reading time",
                "Home > News > Islands => breadcrumb",
                "Facebook Twitter Email => row of page tools",
                "Share | Print | Save => row of page tools",
                "*** => ornament, no words",
                "___ => ornament, no words",
                "EMBARGOED UNTIL 24 March 2021, 13:00 => embargo notice: keep it by scheduling the story"
            })
    void pageFurnitureIsKnown(String line, String kind) {
        assertThat(FurnitureRecogniser.recognise(line)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Share prices rose slightly on Tuesday.",
                "Share prices rise",
                "Print media are in decline, the report said.",
                "Comments by the minister drew fire.",
                "Subscribers to the service have doubled.",
                "Copyright law is to be changed next year.",
                "Copyright law to be changed",
                "Read the small print, she said.",
                "Related charges were dropped.",
                "Advertisement of tobacco is to be banned.",
                "Twitter said it would appeal.",
                "Facebook to open office in Selby",
                "Two hours ago nobody knew.",
                "Like all islanders, she takes the ferry.",
                "광고 시장이 커졌다.",
                "댓글 조작 사건의 1심 판결이 나왔다.",
                "42",
                "By Jane Doe",
                "Sign up is open until Friday for the race."
            })
    void whatMayBelongToAStoryIsNot(String line) {
        assertThat(FurnitureRecogniser.recognise(line)).isEmpty();
    }

    @Test
    void aListOfLinksHasAHeading() {
        assertThat(FurnitureRecogniser.headsLinks("Related Articles")).isTrue();
        assertThat(FurnitureRecogniser.headsLinks("관련기사")).isTrue();
        assertThat(FurnitureRecogniser.headsLinks("Related articles were found in the car."))
                .isFalse();
    }
}
