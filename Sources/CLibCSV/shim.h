// libcsv, the CSV parser of the C library. Everything is called as it is; no C function is defined here.
#ifndef PATHFINDER_CLIBCSV_SHIM_H
#define PATHFINDER_CLIBCSV_SHIM_H

#include <csv.h>

#endif
