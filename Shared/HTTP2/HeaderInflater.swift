internal import CNGHTTP2

/// Reads the header blocks of one direction of a connection (RFC 7541), for a tool that frames by
/// itself. Every block must be given to it, in order: each may change the table of the next.
package final class HeaderInflater {
  private var handle: OpaquePointer?

  package init() {
    let status = nghttp2_hd_inflate_new(&handle)
    precondition(status == 0, "no memory for an inflater")
  }

  deinit { nghttp2_hd_inflate_del(handle) }

  /// Gives each field of a whole block to `visit`, whose bytes live until it returns; false when the
  /// block is malformed.
  package func read(
    _ block: UnsafeRawBufferPointer,
    _ visit: (_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    var rest = block.bindMemory(to: UInt8.self)
    while true {
      var field = nghttp2_nv()
      var flags: Int32 = 0
      let count = nghttp2_hd_inflate_hd2(handle, &field, &flags, rest.baseAddress, rest.count, 1)
      guard count >= 0, count <= rest.count else { return false }
      if UInt32(flags) & NGHTTP2_HD_INFLATE_EMIT.rawValue != 0 {
        visit(
          UnsafeBufferPointer(start: field.name, count: field.namelen),
          UnsafeBufferPointer(start: field.value, count: field.valuelen))
      }
      if UInt32(flags) & NGHTTP2_HD_INFLATE_FINAL.rawValue != 0 {
        nghttp2_hd_inflate_end_headers(handle)
        return true
      }
      rest = UnsafeBufferPointer(rebasing: rest[count...])
    }
  }
}
