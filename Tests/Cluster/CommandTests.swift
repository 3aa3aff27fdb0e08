import Cluster
import Testing

struct CommandTests {
  private func shell(_ script: String, input: String = "") -> Command {
    var command = Command("sh", ["-c", script])
    command.input = input
    command.output = .captured
    return command
  }

  @Test func capturesWhatTheProgramSays() throws {
    #expect(try shell("cat; echo two >&2", input: "one\n").run() == "one\ntwo\n")
  }

  @Test func takesInputLargerThanAPipeHolds() throws {
    let input = String(repeating: "0123456789abcdef", count: 40_000)
    #expect(try shell("wc -c", input: input).run() == "640000\n")
  }

  @Test func reportsExitStatusAndWords() throws {
    let error = #expect(throws: CommandError.self) { try shell("echo because; exit 3").run() }
    #expect(error?.status == 3)
    #expect(error?.text == "because\n")
  }

  @Test func reportsTheSignalThatKilledTheProgram() throws {
    #expect(try shell("kill -9 $$").finish().status == 128 + 9)
  }

  @Test func reportsAProgramThatIsNotThere() {
    let error = #expect(throws: CommandError.self) { try Command("no-such-program").run() }
    #expect(error?.status == -1)
  }

  @Test func setsVariablesAndFolder() throws {
    var command = shell("echo $WORD; pwd")
    command.environment = ["WORD": "слова"]
    command.folder = "/usr"
    #expect(try command.run() == "слова\n/usr\n")
  }
}
