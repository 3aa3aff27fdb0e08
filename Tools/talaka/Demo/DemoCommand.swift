import ArgumentParser
import Cluster

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Plays one real case against the running suite, from ID card to signed decision.",
    discussion: """
      Every step goes through the gateway and is what any client could send. Leaves the decision, \
      its signature, its time stamp and the evidence of the document exchange in .talaka/demo/.
      """)

  @OptionGroup var place: Place

  func run() throws {
    let workspace = try Workspace()
    let run = Run(workspace)
    guard run.holder != nil, Files.exists(run.readyFile) else {
      throw ValidationError("the suite is not up; talaka up --detach starts it")
    }
    let reach = Reach(workspace: workspace, ports: place.ports)
    let folder = "\(workspace.state)/demo"
    try Files.remove(folder)
    try Files.makeFolder("\(folder)/evidence")
    let story = try ClientLoop.run {
      let play = try Play(reach: reach, folder: folder)
      return try await play.perform()
    }
    try Proof(folder: folder).show(first: story.first, second: story.second)
    Terminal.say("")
    Terminal.say(
      Terminal.bold("done: \(Narrator.steps) steps") + ", all that was left is in \(folder)")
  }
}
