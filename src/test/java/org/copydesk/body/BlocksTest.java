package org.copydesk.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.copydesk.body.parse.BodyParser;
import org.copydesk.newsroom.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlocksTest {
    private static final String CAPTION = "018e6f5c-0000-7000-8000-000000000001";
    private static final String EVERY_BLOCK =
            """
            [
              {"type":"paragraph","text":"Seoul declines","marks":[
                {"type":"strong","start":0,"end":5,"href":null},
                {"type":"link","start":6,"end":14,"href":"https://example.org/"}]},
              {"type":"paragraph","text":"See there[1]","marks":[
                {"type":"link","start":4,"end":9,"href":"#section-why"},
                {"type":"footnote","start":9,"end":12,"href":null}]},
              {"type":"heading","level":2,"text":"Why","marks":[],"id":"section-why"},
              {"type":"quote","text":"No.","marks":[],"attribution":null},
              {"type":"list","ordered":true,"numbering":"i","start":4,"reversed":false,"items":[
                {"text":"one","marks":[],"list":{"type":"list","ordered":false,"numbering":null,"start":null,"reversed":false,"items":[
                  {"text":"inside","marks":[],"list":null}]}}]},
              {"type":"code","text":"  go();","marks":[],"language":"java"},
              {"type":"image","caption":"%s"},
              {"type":"embed","url":"https://example.org/v","title":null},
              {"type":"table","caption":{"text":"Seats","marks":[]},"header":true,"rows":[
                [{"text":"a","marks":[],"header":true,"colspan":1,"rowspan":1},
                 {"text":"b","marks":[],"header":true,"colspan":1,"rowspan":1}]]},
              {"type":"separator"},
              {"type":"footnotes","notes":[{"text":"A note","marks":[]}]}
            ]"""
                    .formatted(CAPTION);

    private static Body read(String json) {
        return BodyParser.fromBlocks(TestJson.read(json.replace('\'', '"')));
    }

    private static InvalidBodyException refusal(String json) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(InvalidBodyException.class, () -> read(json));
    }

    @Test
    void writesBlocksWithEveryFieldThere() throws Exception {
        ObjectMapper mapper = new ObjectMapper();

        assertThat(mapper.readTree(read(EVERY_BLOCK).toJson())).isEqualTo(mapper.readTree(EVERY_BLOCK));
    }

    @Test
    void writesTheSameBlocksInsideOtherObjects() throws Exception {
        record Answer(List<Block> blocks) {}
        ObjectMapper mapper = new ObjectMapper();
        Body body = read(EVERY_BLOCK);

        assertThat(mapper.readTree(mapper.writeValueAsString(new Answer(body.blocks())))
                        .get("blocks"))
                .isEqualTo(mapper.readTree(EVERY_BLOCK));
    }

    @Test
    void takesBareStringsAndLeavesOutWhatIsOptional() {
        assertThat(read("[{'type':'list','items':['one',{'text':'two','list':{'items':['three']}}]},"
                        + "{'type':'table','rows':[['a','b'],['c']]},{'type':'quote','text':'x'},"
                        + "{'type':'paragraph','text':'y','marks':null}]"))
                .isEqualTo(new Body(List.of(
                        new Block.ItemList(
                                false,
                                List.of(
                                        new Block.ListItem("one", List.of(), null),
                                        new Block.ListItem(
                                                "two",
                                                List.of(),
                                                new Block.ItemList(
                                                        false,
                                                        List.of(new Block.ListItem("three", List.of(), null)))))),
                        new Block.Table(
                                false,
                                List.of(
                                        List.of(new Block.Cell("a", List.of()), new Block.Cell("b", List.of())),
                                        List.of(new Block.Cell("c", List.of()), new Block.Cell("", List.of())))),
                        new Block.Quote("x", List.of(), null),
                        new Block.Paragraph("y", List.of()))));
    }

    @Test
    void refusesANumberingThatHtmlDoesNotHave() {
        InvalidBodyException refused = refusal("[{'type':'list','ordered':true,'numbering':'x','items':['one']}]");

        assertThat(refused.pointer()).isEqualTo("/0/numbering");
        assertThat(refused.code()).isEqualTo("unknown-numbering");
    }

    @Test
    void leavesOutBlocksThatShowNothing() {
        assertThat(read("[{'type':'paragraph','text':' '},{'type':'list','items':['',' ']},"
                        + "{'type':'table','rows':[['','\u00A0']]},{'type':'heading','level':2,'text':'\\n'}]"))
                .isEqualTo(Body.EMPTY);
    }

    @Test
    void collapsesSpaceAndMovesMarksWithTheText() {
        assertThat(read("[{'type':'paragraph','text':'  a  b \\r\\n c','marks':[{'type':'strong','start':4,'end':6}]}]")
                        .blocks())
                .containsExactly(new Block.Paragraph("a b\nc", List.of(Mark.of(Mark.Type.STRONG, 2, 3))));
    }

    @Test
    void joinsMarksThatTouchAndSortsThem() {
        assertThat(read("[{'type':'paragraph','text':'abcdef','marks':[{'type':'code','start':3,'end':4},"
                                + "{'type':'strong','start':2,'end':4},{'type':'strong','start':0,'end':3},"
                                + "{'type':'emphasis','start':2,'end':2}]}]")
                        .blocks())
                .containsExactly(new Block.Paragraph(
                        "abcdef", List.of(Mark.of(Mark.Type.STRONG, 0, 4), Mark.of(Mark.Type.CODE, 3, 4))));
    }

    static Stream<Arguments> faults() {
        String paragraph = "[{'type':'paragraph','text':'a🙂b','marks':[%s]}]";
        return Stream.of(
                Arguments.of("{}", "", "wrong-type"),
                Arguments.of("'x'", "", "wrong-type"),
                Arguments.of("[1]", "/0", "wrong-type"),
                Arguments.of("[null]", "/0", "wrong-type"),
                Arguments.of("[{}]", "/0/type", "required"),
                Arguments.of("[{'type':7}]", "/0/type", "unknown-type"),
                Arguments.of("[{'type':'separator'},{'type':'script'}]", "/1/type", "unknown-type"),
                Arguments.of("[{'type':'Paragraph','text':''}]", "/0/type", "unknown-type"),
                Arguments.of("[{'type':'separator','a/b~c':1}]", "/0/a~1b~0c", "unknown-field"),
                Arguments.of("[{'type':'paragraph'}]", "/0/text", "required"),
                Arguments.of("[{'type':'paragraph','text':null}]", "/0/text", "required"),
                Arguments.of("[{'type':'paragraph','text':5}]", "/0/text", "wrong-type"),
                Arguments.of("[{'type':'paragraph','text':['a']}]", "/0/text", "wrong-type"),
                Arguments.of("[{'type':'paragraph','text':'a\\u0000b'}]", "/0/text", "forbidden-character"),
                Arguments.of("[{'type':'paragraph','text':'a\\u202Eb'}]", "/0/text", "forbidden-character"),
                Arguments.of("[{'type':'paragraph','text':'a\\uD83D'}]", "/0/text", "forbidden-character"),
                Arguments.of("[{'type':'heading','level':1,'text':'x'}]", "/0/level", "out-of-range"),
                Arguments.of("[{'type':'heading','level':7,'text':'x'}]", "/0/level", "out-of-range"),
                Arguments.of("[{'type':'heading','level':2.0,'text':'x'}]", "/0/level", "wrong-type"),
                Arguments.of("[{'type':'heading','level':99999999999,'text':'x'}]", "/0/level", "out-of-range"),
                Arguments.of("[{'type':'heading','level':'2','text':'x'}]", "/0/level", "wrong-type"),
                Arguments.of("[{'type':'heading','text':'x'}]", "/0/level", "required"),
                Arguments.of("[{'type':'quote','text':'x','attribution':1}]", "/0/attribution", "wrong-type"),
                Arguments.of("[{'type':'list','items':'x'}]", "/0/items", "wrong-type"),
                Arguments.of("[{'type':'list'}]", "/0/items", "required"),
                Arguments.of("[{'type':'list','ordered':'yes','items':[]}]", "/0/ordered", "wrong-type"),
                Arguments.of("[{'type':'list','items':['a',7]}]", "/0/items/1", "wrong-type"),
                Arguments.of("[{'type':'list','items':['a\\u0007']}]", "/0/items/0", "forbidden-character"),
                Arguments.of(
                        "[{'type':'list','items':[{'text':'a\\u0007'}]}]", "/0/items/0/text", "forbidden-character"),
                Arguments.of("[{'type':'list','items':[{'list':{'items':[]}}]}]", "/0/items/0/text", "required"),
                Arguments.of(
                        "[{'type':'list','items':[{'text':'','list':{'type':'table','items':[]}}]}]",
                        "/0/items/0/list/type",
                        "unknown-type"),
                Arguments.of("[{'type':'list','start':'a','items':[]}]", "/0/start", "wrong-type"),
                Arguments.of("[{'type':'list','start':1000001,'items':[]}]", "/0/start", "out-of-range"),
                Arguments.of("[{'type':'code','text':'a','language':'a b'}]", "/0/language", "pattern"),
                Arguments.of("[{'type':'heading','level':2,'text':'a','id':'!'}]", "/0/id", "pattern"),
                Arguments.of(
                        "[{'type':'heading','level':2,'text':'a','id':'b'},{'type':'heading','level':2,'text':'a','id':'b'}]",
                        "/1/id",
                        "twice"),
                Arguments.of("[{'type':'table','caption':1,'rows':[]}]", "/0/caption", "wrong-type"),
                Arguments.of(
                        "[{'type':'table','rows':[[{'text':'a','colspan':0}]]}]",
                        "/0/rows/0/0/colspan",
                        "out-of-range"),
                Arguments.of("[{'type':'footnotes'}]", "/0/notes", "required"),
                Arguments.of("[{'type':'footnotes','notes':['a']},{'type':'footnotes','notes':['a']}]", "/1", "twice"),
                Arguments.of(
                        "[{'type':'paragraph','text':'a[1]','marks':[{'type':'footnote','start':1,'end':4}]}]",
                        "/0",
                        "unknown-note"),
                Arguments.of(
                        "[{'type':'paragraph','text':'a[1]','marks':[{'type':'footnote','start':0,'end':4}]}]",
                        "/0/marks/0",
                        "not-a-note"),
                Arguments.of(
                        "[{'type':'paragraph','text':'a','marks':[{'type':'link','start':0,'end':1,'href':'#b'}]}]",
                        "/0",
                        "unknown-heading"),
                Arguments.of("[{'type':'image'}]", "/0/caption", "required"),
                Arguments.of("[{'type':'image','caption':'1-1-1-1-1'}]", "/0/caption", "not-a-uuid"),
                Arguments.of("[{'type':'embed','url':'http://example.org'}]", "/0/url", "unsafe-url"),
                Arguments.of("[{'type':'embed','url':'javascript:alert(1)'}]", "/0/url", "unsafe-url"),
                Arguments.of("[{'type':'table','rows':[[],'x']}]", "/0/rows/1", "wrong-type"),
                Arguments.of("[{'type':'table','rows':[['a',{'text':1}]]}]", "/0/rows/0/1/text", "wrong-type"),
                Arguments.of("[{'type':'table','rows':[[" + "'x',".repeat(100) + "'x']]}]", "/0/rows", "too-many"),
                Arguments.of("[{'type':'table','rows':[" + "['a'],".repeat(10_000) + "['x']]}]", "/0/rows", "too-many"),
                Arguments.of(
                        paragraph.formatted("{'type':'blink','start':0,'end':1}"), "/0/marks/0/type", "unknown-type"),
                Arguments.of(
                        paragraph.formatted("{'type':'STRONG','start':0,'end':1}"), "/0/marks/0/type", "unknown-type"),
                Arguments.of(paragraph.formatted("{'type':'strong','end':1}"), "/0/marks/0/start", "required"),
                Arguments.of(
                        paragraph.formatted("{'type':'strong','start':-1,'end':1}"),
                        "/0/marks/0/start",
                        "out-of-range"),
                Arguments.of(
                        paragraph.formatted("{'type':'strong','start':0,'end':5}"), "/0/marks/0/end", "out-of-range"),
                Arguments.of(
                        paragraph.formatted("{'type':'strong','start':3,'end':1}"), "/0/marks/0/end", "out-of-range"),
                Arguments.of(
                        paragraph.formatted("{'type':'strong','start':0,'end':2}"), "/0/marks/0/end", "out-of-range"),
                Arguments.of(
                        paragraph.formatted("{'type':'strong','start':0,'end':1,'href':'https://x.org'}"),
                        "/0/marks/0/href",
                        "unexpected-href"),
                Arguments.of(paragraph.formatted("{'type':'link','start':0,'end':1}"), "/0/marks/0/href", "required"),
                Arguments.of(
                        paragraph.formatted("{'type':'link','start':0,'end':1,'href':'java\\tscript:x'}"),
                        "/0/marks/0/href",
                        "unsafe-url"),
                Arguments.of(paragraph.formatted("7"), "/0/marks/0", "wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhereAndWhatIsWrong(String json, String pointer, String code) {
        InvalidBodyException refusal = refusal(json);

        assertThat(refusal).isNotNull();
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).endsWith(".").doesNotContain("org.copydesk", "Exception");
    }

    @Test
    void refusesListsNestedTooDeep() {
        String eight = "{'items':[{'text':'x','list':".repeat(7) + "{'items':['x']}" + "}]}".repeat(7);
        String nine = "{'items':[{'text':'x','list':".repeat(8) + "{'items':['x']}" + "}]}".repeat(8);

        assertThat(read("[" + eight.replaceFirst("\\{", "{'type':'list',") + "]")
                        .wordCount())
                .isEqualTo(8);
        assertThat(refusal("[" + nine.replaceFirst("\\{", "{'type':'list',") + "]"))
                .returns("too-deep", InvalidBodyException::code)
                .returns("/0" + "/items/0/list".repeat(8), InvalidBodyException::pointer);
    }

    @Test
    void refusesTooManyBlocks() {
        ArrayNode blocks = new ObjectMapper().createArrayNode();
        for (int block = 0; block <= BodyBudget.Bound.BLOCKS.most(); block++) {
            blocks.addObject().put("type", "separator");
        }

        assertThatThrownBy(() -> BodyParser.fromBlocks(blocks))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidBodyException.class))
                .returns("too-many", InvalidBodyException::code);
        blocks.remove(0);
        assertThat(BodyParser.fromBlocks(blocks).blocks()).hasSize(BodyBudget.Bound.BLOCKS.most());
    }

    @Test
    void readsEachFormatFromItsContent() throws Exception {
        Body body = new Body(List.of(new Block.Paragraph("a", List.of())));
        ObjectMapper mapper = new ObjectMapper();

        assertThat(BodyParser.parse(BodyFormat.BLOCKS, mapper.readTree(body.toJson())))
                .isEqualTo(body);
        assertThat(BodyParser.parse(BodyFormat.HTML, new TextNode("<p>a</p>"))).isEqualTo(body);
        assertThat(BodyParser.parse(BodyFormat.MARKDOWN, new TextNode("a"))).isEqualTo(body);
        assertThat(BodyParser.parse(BodyFormat.TEXT, new TextNode("a"))).isEqualTo(body);
        assertThat(mapper.readValue("\"markdown\"", BodyFormat.class)).isEqualTo(BodyFormat.MARKDOWN);
    }

    @Test
    void refusesContentThatDoesNotFitTheFormat() {
        for (BodyFormat format : BodyFormat.values()) {
            assertThatThrownBy(() -> BodyParser.parse(format, null)).isInstanceOf(InvalidBodyException.class);
            assertThatThrownBy(() -> BodyParser.parse(format, NullNode.getInstance()))
                    .isInstanceOf(InvalidBodyException.class);
            assertThatThrownBy(() -> BodyParser.parse(format, new ObjectMapper().createObjectNode()))
                    .isInstanceOf(InvalidBodyException.class);
        }
    }
}
