import Protobuf
import Protos
import Testing

struct RuleTests {
  private var valid: EchoV1.Ruled {
    EchoV1.Ruled(name: "n", count: 0, shade: .light)
  }

  private func violations(_ message: EchoV1.Ruled) -> [String] {
    do {
      _ = try EchoV1.Ruled(wire: message.wire())
      return []
    } catch {
      guard case .violations(let list) = error else { return ["\(error)"] }
      return list.map { "\($0.field) \($0.reason)" }
    }
  }

  @Test func takesWhatKeepsTheRules() {
    var message = valid
    message.personalNumber = "5010160A001PB0"
    message.unp = "199990006"
    message.id = "0190163d-8694-739b-aea5-966c26f8ad91"
    message.language = "be"
    message.numbers = ["199990006", "AT9999000"]
    message.below = [.init(word: "w")]
    message.belowByName = ["k": .init(word: "w")]
    message.blob = [0, 1, 2, 3]
    message.name = "0123456789"
    #expect(violations(message) == [])
  }

  @Test func tellsEveryBrokenRule() {
    #expect(
      violations(EchoV1.Ruled()) == ["name REQUIRED", "count REQUIRED", "shade REQUIRED"])
    var message = valid
    message.name = "0123456789a"
    message.personalNumber = "5010160A001PB1"
    message.unp = "19999000"
    message.id = "0190163D-8694-739b-aea5-966c26f8ad91"
    message.language = "de"
    message.blob = [0, 1, 2, 3, 4]
    #expect(
      violations(message) == [
        "name TOO_LONG", "personal_number PERSONAL_NUMBER_CHECKSUM", "unp UNP_LENGTH",
        "id UUID_FORMAT", "language LANGUAGE_FORMAT", "blob TOO_LONG",
      ])
  }

  @Test func checksListsAndWhatIsBelow() {
    var message = valid
    message.numbers = ["199990006", "x", "199990006"]
    message.below = [.init(word: "w"), .init()]
    message.belowByName = ["k": .init()]
    #expect(
      violations(message) == [
        "numbers TOO_LONG", "numbers[1] UNP_LENGTH", "below[1].word REQUIRED",
        "below_by_name[0].value.word REQUIRED",
      ])
  }

  @Test func tellsAtMostTheLimit() {
    var message = valid
    message.below = Array(repeating: .init(), count: 1000)
    #expect(violations(message).count == FieldViolation.limit)
  }

  @Test func answersAreReadWithoutRules() throws {
    #expect(try EchoV1.Ruled.decode(wire: [], rules: false) == EchoV1.Ruled())
  }

  @Test func descriptorsTellTheRules() throws {
    let field = try #require(EchoV1.Ruled.descriptor.field(named: "personalNumber"))
    #expect(field.rules.format == .personalNumber)
    #expect(field.rules.category == .identity)
    #expect(field.rules.subject)
    #expect(field.kind == .string)
    #expect(EchoV1.Ruled.descriptor.fullName == "talaka.echo.v1.Ruled")
    let choice = try #require(EchoV1.Sampler.descriptor.field(named: "choice_part"))
    #expect(choice.oneofName == "choice")
    #expect(choice.messageType?.name == "Part")
    let maybe = try #require(EchoV1.Sampler.descriptor.field(named: "maybeText"))
    #expect(maybe.oneofName == nil)
    #expect(maybe.hasPresence)
  }

  @Test func methodsTellTheirRulesAndFiles() {
    #expect(EchoV1.EchoService.echo.path == "/talaka.echo.v1.EchoService/Echo")
    #expect(EchoV1.EchoService.chat.kind == .bidirectional)
    #expect(EchoV1.EchoService.echo.rules.callers == ["tests"])
    #expect(GRPCHealthV1.Health.check.rules.callers == [MethodRules.anyCaller])
    let files = EchoV1.EchoService.descriptor.file.withDependencies.map(\.name)
    #expect(
      files == [
        "google/protobuf/descriptor.proto", "talaka/options/v1/options.proto",
        "talaka/echo/v1/echo.proto",
      ])
  }
}
