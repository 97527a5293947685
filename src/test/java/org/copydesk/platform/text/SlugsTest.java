package org.copydesk.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seoul declines to back UN resolution on NK rights|seoul-declines-to-back-un-resolution-on-nk-rights",
                "UN’s ‘no’ & O'Brien's plan|uns-no-obriens-plan",
                "3,000 march; 1.5% drop|3000-march-1-5-drop",
                "snake_case -- and/or—dashes…|snake-case-and-or-dashes",
                "서울시, 북한 인권 결의안|seoulsi-bughan-ingwon-gyeol-uian",
                "Президент подписал закон о щите и съезде|prezident-podpisal-zakon-o-shchite-i-syezde",
                "Україна: Зеленський, їжа, ґанок|ukrayina-zelenskyy-yizha-ganok",
                "Ελλάδα: νέα μέτρα για την οικονομία|ellada-nea-metra-gia-tin-oikonomia",
                "الرئيس يعلن|alryys-yln",
                "ありがとう|arigatou",
                "オリンピック開幕|orinpikku-kai-mu",
                "北京宣布新政策|bei-jing-xuan-bu-xin-zheng-ce",
                "Größe über Straße|grosse-uber-strasse",
                "İstanbul'da ığdır şöyle|istanbulda-igdir-soyle",
                "Đường phố Hà Nội|duong-pho-ha-noi",
                "Łódź, Ørsted, Æther|lodz-orsted-aether",
                "ประเทศไทย|prathesthiy",
                "प्रधानमंत्री|pradhanamantri",
                "ﬁnance ½|finance-1-2",
                "Cafe\u0301|cafe"
            })
    void headlinesInAnyScriptGiveReadableLatinSlugs(String headline, String slug) {
        assertThat(Slugs.slug(headline)).contains(slug);
        assertThat(Slugs.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🙂🎉", "…—!?", "\u0000\uD800", "---"})
    void textWithoutLettersOrDigitsHasNone(String text) {
        assertThat(Slugs.slug(text)).isEmpty();
    }

    @Test
    void longHeadlinesAreCutAtAWord() {
        String slug = Slugs.slug("abcdefghi ".repeat(50)).orElseThrow();

        assertThat(slug).isEqualTo("abcdefghi-".repeat(8).substring(0, 79));
        assertThat(Slugs.slug("x".repeat(5_000))).contains("x".repeat(80));
        assertThat(Slugs.slug("a " + "x".repeat(200)).orElseThrow()).hasSize(80);
    }

    @Test
    void aSlugIsNeverMistakenForAnId() {
        String id = "018e6f5c-0000-7000-8000-000000000001";

        assertThat(Slugs.slug(id)).contains(id + "-story");
        assertThat(Slugs.isSlug(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "ä", "a_b", "a/b", "a\n"})
    void otherTextIsNoSlug(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
        assertThat(Slugs.isSlug("a".repeat(81))).isFalse();
    }

    @Test
    void numbersStayWithinTheLength() {
        assertThat(Slugs.numbered("a-story", 2)).isEqualTo("a-story-2");
        String long80 = "abcdefghi-".repeat(7) + "abcdefghij";
        assertThat(Slugs.numbered(long80, 12)).isEqualTo("abcdefghi-".repeat(7) + "12");
        assertThat(Slugs.isSlug(Slugs.numbered("x".repeat(80), 1_000))).isTrue();
    }

    @Test
    void manyThreadsGetTheSameSlugs() {
        List<String> slugs = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(number ->
                        Slugs.slug("Größe 서울시 щит Ελλάδα 北京 " + number % 7).orElseThrow())
                .distinct()
                .sorted()
                .toList();

        assertThat(slugs).hasSize(7).first().isEqualTo("grosse-seoulsi-shchit-ellada-bei-jing-0");
    }
}
