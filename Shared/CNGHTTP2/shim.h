// The HTTP/2 engine; owned by the module HTTP2.
#ifndef TALAKA_CNGHTTP2_H
#define TALAKA_CNGHTTP2_H
#include <nghttp2/nghttp2.h>
#endif
