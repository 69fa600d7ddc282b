// zlib, for input compressed by gzip.
#ifndef PATHFINDER_CLIBZ_SHIM_H
#define PATHFINDER_CLIBZ_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 16 + 15: gzip only, the largest window.
static inline int pathfinder_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 16 + MAX_WBITS); }

// The same without a header around the data, as in a zip archive.
static inline int pathfinder_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
