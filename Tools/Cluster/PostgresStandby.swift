/// A second cluster that follows a first one, for tests of what survives when a machine dies.
extension PostgresCluster {
  /// Makes the data as a copy of a running cluster, which it follows from its start on by streaming.
  /// Throws with the message of PostgreSQL's own programs.
  public func createStandby(of primary: PostgresCluster) throws {
    try primary.append("local replication postgres peer map=owner\n", to: "pg_hba.conf")
    try primary.sql("SELECT pg_reload_conf()")
    try Files.makeFolder(Files.parent(of: dataFolder))
    try Files.makeFolder(dataFolder, mode: 0o700)
    if Environment.isRoot { try Files.give(dataFolder, to: account) }
    try control(
      "pg_basebackup",
      [
        "--host=\(primary.socketFolder)", "--username=postgres", "--pgdata=\(dataFolder)",
        "--write-recovery-conf", "--checkpoint=fast", "--no-sync",
      ])
    // The last word counts; the first is the primary's.
    try append("unix_socket_directories = '\(socketFolder)'\n", to: "postgresql.conf")
  }

  /// Makes the first cluster wait with every commit until its standby has it on disk.
  public func requireStandby() throws {
    try sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
    try sql("SELECT pg_reload_conf()")
  }

  /// Ends the following: this cluster takes writes from now on.
  public func promote() throws {
    try control("pg_ctl", ["promote", "--wait", "--timeout=60"])
  }
}
