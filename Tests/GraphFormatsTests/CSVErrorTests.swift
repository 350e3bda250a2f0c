import ActorGraph
import GraphFormats
import Testing

@Suite("Tables: broken files")
struct CSVErrorTests {
  @Test(
    "what, where and what to do",
    arguments: [
      (
        "source,target\na,b\nc,d,e\n", "",
        """
        table1.csv:3:1: expected 2 fields as in the first line, found 3
          c,d,e
          ^
        put fields that hold the delimiter in double quotes
        """
      ),
      (
        "source,target\n\"a\"x,b\n", "",
        """
        table1.csv:2:4: expected ',' or the end of the line after the closing quote, found 'x'
          "a"x,b
             ^
        double every quote inside a quoted field
        """
      ),
      (
        "source,target\na,\"b\nc,d\n", "",
        """
        table1.csv:2:3: the quoted field that starts here has no end
          a,"b
            ^
        close it with '"'
        """
      ),
      (
        "Von,An\na,b\n", "",
        """
        table1.csv:1:1: no column says what the relations join or who the actors are
          Von,An
          ^
        say which columns to read, as in source=COLUMN,target=COLUMN,type=COLUMN; there are: 'Von', 'An'
        """
      ),
      (
        "Von,An\na,b\n", "source=Vom,target=An",
        """
        table1.csv:1:1: there is no column 'Vom' for 'source'
          Von,An
          ^
        say which columns to read, as in source=COLUMN,target=COLUMN,type=COLUMN; there are: 'Von', 'An'
        """
      ),
      (
        "source,An\na,b\n", "",
        """
        table1.csv:1:1: the table has a column 'source' but none for the target of a relation
          source,An
          ^
        say which columns to read, as in source=COLUMN,target=COLUMN,type=COLUMN; there are: \
        'source', 'An'
        """
      ),
      (
        "source,target\na,b\nc,\n", "",
        """
        table1.csv:3:1: the row has no target
          c,
          ^
        name both ends of every relation, or delete the row
        """
      ),
      (
        "id,kind\n1,Person\n,State\n", "",
        """
        table1.csv:3:1: the row has no identifier
          ,State
          ^
        give every actor one, or delete the row
        """
      ),
      (
        "Id,Label\n1,x\n", "source=Von,target=An",
        """
        table1.csv:1:1: no table has the columns that the mapping names for source and target
          Id,Label
          ^
        correct the names of the columns
        """
      ),
      (
        "", "",
        """
        table1.csv:1:1: the table is empty
          \n\
          ^
        the first line names the columns: Source,Target,Type
        """
      ),
    ])
  func errors(_ text: String, _ mapping: String, _ message: String) throws {
    let error = #expect(throws: InputError.self) {
      try CSVTests.read([text], mapping: mapping)
    }
    #expect(error?.description == message)
  }

  private static let nodes = "Id,Label,Kind,aliases,mentions\r\na,A,Person,,\r\n"
  private static let edges =
    "Source,Target,Type,Kind,Label,key,date,status,confidence,statedBy,inferred,evidence,"
    + "evidence_at\r\n"

  @Test(
    "in our own tables every value must make sense",
    arguments: [
      ("a,a,Directed,t,t,k,soon,,,,,,", "expected a date or an interval as 'date', found 'soon'"),
      ("a,a,Directed,t,t,k,,,2,,,,", "expected a number from 0 to 1 as 'confidence', found '2'"),
      ("a,b,Directed,t,t,k,,,,,,,", "there is no actor 'b' in the table of actors"),
      ("a,a,Directed,t,t,k,,,,,,q,", "there are 1 quotes but 0 places"),
      (
        "a,a,Directed,t,t,k,,,,,,q,\"[\"\"d 0..1\"\", \"\"d 1..2\"\"]\"",
        "there are 1 quotes but 2 places"
      ),
      ("a,a,Directed,t,t,k,,,,,,q,d 5..1", "expected a place like"),
    ])
  func ours(_ row: String, _ reason: String) throws {
    let error = #expect(throws: InputError.self) {
      try CSVTests.read([Self.nodes, Self.edges + row])
    }
    #expect(error?.reason.hasPrefix(reason) == true, "\(error?.description ?? "")")
    #expect(error?.position?.line == 2)
    #expect(error?.file == "table2.csv")
  }

  @Test("a table of a later version is refused")
  func version() throws {
    let error = #expect(throws: InputError.self) {
      try CSVTests.read(["property,value\nsociogram,2\n"])
    }
    #expect(error?.description.contains("this program reads version 1") == true)
  }

  @Test(
    "mappings that are none",
    arguments: [
      (
        "Von",
        "expected MEANING=COLUMN, found 'Von'\nwrite for example source=Von,target=An,type=Art"
      ),
      ("source=", "'source' names no column\nwrite source=COLUMN"),
      ("source=a,source=b", "'source' is mapped twice\nkeep one of them"),
      ("source=\"a", "the name 'a' has no closing quote"),
      ("source=\"a\"b", "expected ',' after the name 'a', found 'b'"),
      ("header=maybe", "'header' is 'yes' or 'no', found 'maybe'\nwrite header=no"),
      (
        "delimiter=dot", "there is no delimiter 'dot'\nwrite comma, semicolon, tab or pipe"
      ),
      (
        "von=a",
        "a column cannot mean 'von'\nknown: id, label, kind, source, target, sourceKind, targetKind, "
          + "type, key, date, status, confidence, statedBy, header, delimiter"
      ),
    ])
  func mappings(_ text: String, _ message: String) throws {
    let error = #expect(throws: ColumnMappingError.self) { try ColumnMapping(parsing: text) }
    #expect(error?.description == message)
  }
}
