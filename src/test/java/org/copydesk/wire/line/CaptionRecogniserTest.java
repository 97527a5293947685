package org.copydesk.wire.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.wire.line.CaptionRecogniser.Place;
import org.copydesk.wire.story.WireStory.Caption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            nullValues = "-",
            value = {
                "North Korean flag (AFP-Yonhap) North Korean flag (AFP-Yonhap) => North Korean flag => AFP-Yonhap",
                "The old pier The old pier (Selby Gazette) => The old pier => Selby Gazette",
                "The old pier (Selby Gazette) => The old pier => Selby Gazette",
                "The old pier (Jane Roe) => The old pier => Jane Roe",
                "A man walks along the pier on Tuesday. (Yonhap) => A man walks along the pier on Tuesday. => Yonhap",
                "The pier. Photo: Jane Roe/Reuters => The pier. => Jane Roe/Reuters",
                "The pier at night | Photo by Jane Roe => The pier at night => Jane Roe",
                "The pier. Photograph: Jane Roe/The Selby Gazette => The pier. => Jane Roe/The Selby Gazette",
                "The pier. (Photo by Jane Roe/Getty Images) => The pier. => Jane Roe/Getty Images",
                "The pier in March. (AP Photo/Jane Roe) => The pier in March. => AP Photo/Jane Roe",
                "The pier. (Jane Roe via AP) => The pier. => Jane Roe via AP",
                "FILE PHOTO: The pier, June 1, 2024. REUTERS/Jane Roe/File Photo => The pier, June 1, 2024. => REUTERS/Jane Roe/File Photo",
                "Photo: The pier at night => The pier at night => -",
                "Photo: The pier at night (AFP) => The pier at night => AFP",
                "Image caption, The pier => The pier => -",
                "Caption: The pier (Jane Roe) => The pier => Jane Roe",
                "북한 국기 [연합뉴스] => 북한 국기 => 연합뉴스",
                "▲ 옛 기차역. /연합뉴스 => 옛 기차역. => 연합뉴스",
                "▲ 옛 기차역 ⓒ 연합뉴스 => 옛 기차역 => 연합뉴스",
                "옛 기차역 /사진=연합뉴스 => 옛 기차역 => 연합뉴스",
                "옛 기차역 (사진=한바다시 제공) => 옛 기차역 => 한바다시 제공",
                "La vieja estación. (EFE) => La vieja estación. => EFE",
                "L’ancienne gare. JEANNE ROI / AFP => L’ancienne gare. => JEANNE ROI / AFP"
            })
    void aCaptionAboveTheBodyIsKnownByItsCredit(String line, String text, String credit) {
        assertThat(CaptionRecogniser.recognise(line, Place.BEFORE_BODY)).contains(new Caption(text, credit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "Photo: Jane Roe/Reuters => Jane Roe/Reuters",
                "Image source, Getty Images => Getty Images",
                "Photo by Jane Roe => Jane Roe",
                "(Photo by Jane Roe/Getty Images) => Jane Roe/Getty Images",
                "사진=연합뉴스 => 연합뉴스",
                "[연합뉴스 자료사진] => 연합뉴스 자료사진",
                "Foto: Divulgação => Divulgação"
            })
    void aCreditMayStandAlone(String line, String credit) {
        assertThat(CaptionRecogniser.recognise(line, Place.BEFORE_BODY)).contains(new Caption("", credit));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aPhotographersCreditMakesACaptionAnywhere(Place place) {
        assertThat(CaptionRecogniser.recognise("A passenger waits. (Photo by Jane Roe/Getty Images)", place))
                .contains(new Caption("A passenger waits.", "Jane Roe/Getty Images"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The resolution was passed by the United Nations Human Rights Council (UNHRC)",
                "The resolution was passed by the council. It was the third in a row. Seoul did not sign it, said the council (UNHRC).",
                "Traders had asked for it for years, and wrote letters to the island government (Isle Office).",
                "“It is late,” said the chair. (Yonhap)",
                "The council pays half of the cost (about 3 million).",
                "He left (and never came back)",
                "Photos of the pier were taken by the hundred.",
                "Image is everything, she said.",
                "The either/or of the harbour is not new, says the chair.",
                "The council voted on Tuesday to move the market."
            })
    void aParagraphOfTheBodyIsNoCaption(String line) {
        assertThat(CaptionRecogniser.recognise(line, Place.IN_BODY)).isEmpty();
    }

    @Test
    void theLastParagraphOfAnAgencyStoryIsNoCaption() {
        assertThat(CaptionRecogniser.recognise("The minister also asked for help. (Yonhap)", Place.LAST))
                .isEmpty();
    }

    @Test
    void textThatStandsTwiceOrThriceIsHalvedOrThirded() {
        assertThat(CaptionRecogniser.undoubled("The old pier The old pier")).isEqualTo("The old pier");
        assertThat(CaptionRecogniser.undoubled("Old pier Old pier Old pier")).isEqualTo("Old pier");
        assertThat(CaptionRecogniser.undoubled("The old pier, the old pier")).isEqualTo("The old pier, the old pier");
        assertThat(CaptionRecogniser.undoubled("no no")).isEqualTo("no no");
    }
}
