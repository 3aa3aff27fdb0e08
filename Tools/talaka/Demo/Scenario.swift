import Cluster
import Protobuf
import Protos

/// Who plays what, from `Tools/talaka/Nation/scenario.json`, and what they write into forms, from
/// the examples of the catalogue.
struct Scenario {
  /// The officials of a body in this play.
  struct Office {
    let body: String
    let unp: String
    let registrar: String
    let executor: String
    let signatory: String
    var subscriber: String { "subscribers/\(body)" }
  }

  struct Application {
    let publicService: String
    let answers: GoogleProtobuf.Struct
    let result: GoogleProtobuf.Struct
  }

  let applicant: String
  let main: Application
  let deciding: Office
  let asked: Office
  let secondApplicant: String
  let second: Application
  let registry: (unp: String, registrar: String)
  /// Without numbers of certificate and act.
  let birth: IdentityV1.ReportBirthRequest
  let grant: Application
  let labourBook: [UInt8]
  let familyComposition: [UInt8]

  init(root: String) throws {
    let nation = "\(root)/Tools/talaka/Nation"
    let json = try JSONParser.parse(try Files.read("\(nation)/scenario.json"))
    let bodies = try JSONParser.parse(try Files.read("\(nation)/bodies.json"))
    var units: [String: String] = [:]
    for body in bodies["bodies"]?.array ?? [] {
      guard let id = body["id"]?.string else { continue }
      units[id] = body["registration"]?["organisation"]?["unp"]?.string
    }
    func text(_ path: String...) throws -> String {
      var value: JSONValue? = json
      for name in path { value = value?[name] }
      guard let text = value?.string else { throw Failure("scenario.json has no \(path)") }
      return text
    }
    func unp(_ body: String) throws -> String {
      guard let unp = units[body] else { throw Failure("bodies.json has no \(body)") }
      return unp
    }
    func office(_ name: String) throws -> Office {
      let body = try text(name, "body")
      return Office(
        body: body, unp: try unp(body), registrar: try text(name, "registrar"),
        executor: try text(name, "executor"), signatory: try text(name, "signatory"))
    }
    func application(_ service: String, example: Int) throws -> Application {
      let file = "\(root)/Services/services/Catalogue/\(service.dropFirst(15)).v1.json"
      let examples = try JSONParser.parse(try Files.read(file))["examples"]?.array ?? []
      guard examples.indices.contains(example), let answers = examples[example]["answers"],
        let result = examples[example]["result"]
      else { throw Failure("\(file) has no example \(example)") }
      return Application(
        publicService: service, answers: try .decode(json: answers.bytes),
        result: try .decode(json: result.bytes))
    }
    applicant = try text("applicant", "personalNumber")
    main = try application(text("applicant", "publicService"), example: 0)
    (deciding, asked) = (try office("deciding"), try office("asked"))
    secondApplicant = try text("secondApplicant", "personalNumber")
    second = try application(text("secondApplicant", "publicService"), example: 1)
    registry = (try unp(text("birth", "body")), try text("birth", "registrar"))
    var birth = try IdentityV1.ReportBirthRequest.decode(
      json: json["birth"]?["child"]?.bytes ?? [])
    birth.motherNumber = try text("birth", "mother")
    birth.fatherNumber = try text("birth", "father")
    birth.regionLetter = try text("birth", "regionLetter")
    self.birth = birth
    grant = try application(text("birth", "publicService"), example: 0)
    labourBook = try Files.readBytes("\(nation)/labour-book.pdf")
    familyComposition = try Files.readBytes("\(nation)/family-composition.pdf")
  }
}
