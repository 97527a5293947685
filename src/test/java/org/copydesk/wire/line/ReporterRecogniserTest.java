package org.copydesk.wire.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReporterRecogniserTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "김철수 기자 => 김철수 (기자)",
                "김철수기자 => 김철수 (기자)",
                "김철수 기자 kim@example.com => 김철수 (기자)",
                "김철수 기자(kim@example.com) => 김철수 (기자)",
                "[김철수 기자] => 김철수 (기자)",
                "김철수·이영희 기자 => 김철수 (기자); 이영희 (기자)",
                "김철수, 이영희 기자 => 김철수 (기자); 이영희 (기자)",
                "김철수 이영희 기자 => 김철수 (기자); 이영희 (기자)",
                "김철수 기자, 이영희 기자 => 김철수 (기자); 이영희 (기자)",
                "서울=김철수 기자 => 김철수 (기자)",
                "도쿄 김철수 특파원 => 김철수 (특파원)",
                "정치부 김철수 기자 => 김철수 (기자)",
                "한바다일보 김철수 기자 => 김철수 (기자)",
                "김철수 선임기자 => 김철수 (선임기자)",
                "글·사진 김철수 기자 => 김철수 (기자)",
                "남궁 기자 => 남궁 (기자)",
                "記者 山田太郎 => 山田太郎 (記者)",
                "山田太郎記者 => 山田太郎 (記者)",
                "编辑：张三 => 张三 (编辑)",
                "本报记者 张三 李四 => 张三 (记者); 李四 (记者)"
            })
    void aReporterIsNamedBesideTheWordForOne(String line, String expected) {
        assertThat(ReporterRecogniser.recognise(line).map(BylineRecogniserTest::people))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "기자",
                "기자회견",
                "시장은 기자들에게 말했다.",
                "김철수 기자는 말했다",
                "김철수 기자 회견 열어",
                "By Jane Doe",
                "어시장 이전 확정",
                "记者会上，他说不。",
                "議長は記者団に述べた。"
            })
    void otherLinesAreNoBylines(String line) {
        assertThat(ReporterRecogniser.recognise(line)).isEmpty();
    }
}
