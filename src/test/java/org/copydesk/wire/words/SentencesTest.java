package org.copydesk.wire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aSentenceEndsWithAStopWhateverClosesAfterIt() {
        assertThat(Sentences.ends("They left.")).isTrue();
        assertThat(Sentences.ends("“They left.”")).isTrue();
        assertThat(Sentences.ends("They left (all of them).")).isTrue();
        assertThat(Sentences.ends("市議会が決めた。」")).isTrue();
        assertThat(Sentences.ends("They left")).isFalse();
        assertThat(Sentences.ends("The flag (AFP)")).isFalse();
        assertThat(Sentences.ends("")).isFalse();
    }

    @Test
    void sentencesAndWordsAreCounted() {
        assertThat(Sentences.count("They left. Nobody came. “Why?” asked one.")).isEqualTo(3);
        assertThat(Sentences.count("It fell by 1.5 percent")).isEqualTo(1);
        assertThat(Sentences.words("It’s a well-known fact, No. 5")).isEqualTo(6);
    }

    @Test
    void bulletsAreTakenOff() {
        assertThat(Sentences.startsItem("• an item")).isTrue();
        assertThat(Sentences.startsItem("-5 degrees")).isFalse();
        assertThat(Sentences.withoutMark("• an item")).isEqualTo("an item");
        assertThat(Sentences.withoutMark("“quote”")).isEqualTo("“quote”");
    }

    @Test
    void foldingKeepsEveryCharacterInItsPlace() {
        assertThat(Sentences.fold("（서울＝연합）【東京】’")).isEqualTo("(서울=연합)[東京]'");
    }
}
