// gzip (RFC 1952); owned by the module RPC. The macros of zlib that set a stream up are not seen by Swift.
#ifndef TALAKA_CZLIB_H
#define TALAKA_CZLIB_H
#include <zlib.h>

// 15 bits of window, and 16 more for the format gzip alone.
static inline int cz_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
static inline int cz_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
#endif
