import Cluster
import Testing

struct LayoutTests {
  @Test func nothingElseStandsAtTheTop() {
    let allowed: Set = [
      "ARCHITECTURE.md", "Package.resolved", "Package.swift", "README.md", "Services", "Shared",
      "Tests", "Tools", "compose", "protos", "talaka",
    ]
    #expect(Set(Repository.topNames).subtracting(allowed) == [])
  }

  @Test func everySharedModuleHasAPlaceAmongTheLayers() {
    let modules = Set(Files.names(in: "\(Repository.root)/Shared"))
    let known = Set(Layers.shared).union(Layers.owners.keys).union(["README.md"])
    #expect(modules.subtracting(known) == [])
  }

  @Test func everyServiceIsOneOfTheSix() {
    let folders = Set(Files.names(in: "\(Repository.root)/Services"))
    #expect(folders.subtracting(Layers.services + ["README.md"]) == [])
  }

  /// Whether the package builds the service; before that its folder may hold data alone.
  private static func isBuilt(_ service: String) -> Bool {
    Repository.files.contains {
      $0.path == "Package.swift" && $0.text.contains("service(\"\(service)\"")
    }
  }

  /// Names in a service's folder that must be there, and those that may.
  private func skeleton(of service: String) -> (needed: Set<String>, allowed: Set<String>) {
    let common: Set = ["README.md", "Main.swift", "Configuration.swift", "Errors.swift"]
    if service == "gateway" {
      let needed = common.union(["Routes"])
      return (needed, needed.union(["Portal"]))
    }
    let needed = common.union(["Handlers", "Domain", "Store", "Migrations"])
    // What `services` offers and how it decides is data, not code.
    let data: Set = service == "services" ? ["Calendar", "Catalogue", "Rules"] : []
    return (needed, needed.union(data).union(["Migrations.swift"]))
  }

  @Test func everyServiceHasTheSkeleton() {
    for service in Layers.services where Self.isBuilt(service) {
      let names = Set(Files.names(in: "\(Repository.root)/Services/\(service)"))
      let (needed, allowed) = skeleton(of: service)
      #expect(needed.subtracting(names) == [], "missing in \(service)")
      #expect(names.subtracting(allowed) == [], "not part of the skeleton of \(service)")
    }
  }

  @Test func mainFilesOnlyWireThingsTogether() {
    let mains = Repository.swift(below: "Services").filter { $0.name == "Main.swift" }
    for main in mains { #expect(main.text.split(separator: "\n").count <= 80, "\(main.path)") }
  }

  @Test func testsStandInAFolderNamedAfterWhatTheyTest() {
    let kinds: Set = [
      "Conformance", "Flow", "Interop", "Portal", "Simulation", "Support", "Tidy", "Worlds",
      "README.md", "requirements.txt",
    ]
    let tools = Set(Files.names(in: "\(Repository.root)/Tools"))
    let known = kinds.union(Layers.shared).union(Layers.services).union(tools)
    let folders = Set(Files.names(in: "\(Repository.root)/Tests"))
    #expect(folders.subtracting(known) == [])
  }

  @Test func sqlStandsOnlyInStoresAndMigrations() {
    let words = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE "]
    let found = Repository.swift(below: "Services").filter { file in
      !file.folders.contains("Store") && !file.folders.contains("Migrations")
        && file.name != "Migrations.swift"
        && words.contains { file.text.contains("\"\($0)") || file.text.contains("\n      \($0)") }
    }
    #expect(found.map(\.path) == [])
  }
}
