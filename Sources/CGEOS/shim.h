// libgeos is opened at its first use: its C++ names were more than half of all that a start of the program looked up.
#pragma once

#include "../opening.h"
#include <geos_c.h>

#define KREISBLICK_GEOS_FUNCTIONS(f) \
    f(GEOSArea_r) f(GEOSBuffer_r) f(GEOSContext_setErrorMessageHandler_r) f(GEOSCoordSeq_copyFromBuffer_r) \
    f(GEOSCoordSeq_copyToBuffer_r) f(GEOSCoordSeq_getSize_r) f(GEOSCovers_r) f(GEOSFree_r) f(GEOSGeomTypeId_r) \
    f(GEOSGeom_clone_r) f(GEOSGeom_createCollection_r) f(GEOSGeom_createLineString_r) f(GEOSGeom_createLinearRing_r) \
    f(GEOSGeom_createPointFromXY_r) f(GEOSGeom_createPolygon_r) f(GEOSGeom_destroy_r) f(GEOSGeom_getCoordSeq_r) \
    f(GEOSGeom_setPrecision_r) f(GEOSGetCentroid_r) f(GEOSGetExteriorRing_r) f(GEOSGetGeometryN_r) \
    f(GEOSGetInteriorRingN_r) f(GEOSGetNumGeometries_r) f(GEOSGetNumInteriorRings_r) f(GEOSMakeValidParams_create_r) \
    f(GEOSMakeValidParams_destroy_r) f(GEOSMakeValidParams_setKeepCollapsed_r) f(GEOSMakeValidParams_setMethod_r) \
    f(GEOSMakeValidWithParams_r) f(GEOSPointOnSurface_r) f(GEOSPolygonize_r) f(GEOSTopologyPreserveSimplify_r) \
    f(GEOSUnaryUnionPrec_r) f(GEOSVoronoiDiagram_r) f(GEOS_finish_r) f(GEOS_init_r) f(GEOSisEmpty_r) \
    f(GEOSisValidReason_r) f(GEOSisValid_r)

KREISBLICK_TABLE(KreisblickGEOS, KREISBLICK_GEOS_FUNCTIONS, kreisblick_geos_fill)
