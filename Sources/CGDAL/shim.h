// libgdal is opened at its first use: linking it would cost every start of the program 50 ms.
#pragma once

#include "../opening.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if __has_include(<gdal/gdal.h>)
#include <gdal/cpl_conv.h>
#include <gdal/cpl_error.h>
#include <gdal/cpl_string.h>
#include <gdal/cpl_vsi.h>
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>
#include <gdal/ogr_srs_api.h>
#else
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#endif

// Declared in GDAL's C++ headers only.
void RegisterOGRGeoPackage(void);
void RegisterOGRShape(void);
void RegisterOGRLIBKML(void);

#define KREISBLICK_GDAL_FUNCTIONS(f) \
    f(CPLPushErrorHandlerEx) f(CPLPopErrorHandler) f(CPLGetErrorHandlerUserData) f(CPLSetConfigOption) \
    f(VSIFileFromMemBuffer) f(VSIFCloseL) f(VSIUnlink) \
    f(RegisterOGRGeoPackage) f(RegisterOGRShape) f(RegisterOGRLIBKML) \
    f(GDALOpenEx) f(GDALClose) f(GDALDatasetGetLayerCount) f(GDALDatasetGetLayer) \
    f(GDALDatasetExecuteSQL) f(GDALDatasetReleaseResultSet) \
    f(OGR_L_GetName) f(OGR_L_GetLayerDefn) f(OGR_L_GetSpatialRef) f(OGR_L_GetGeomType) f(OGR_L_GetGeometryColumn) f(OGR_L_GetNextFeature) \
    f(OGR_FD_GetFieldCount) f(OGR_FD_GetFieldDefn) f(OGR_Fld_GetNameRef) f(OGR_Fld_GetType) \
    f(OGR_F_Destroy) f(OGR_F_IsFieldSetAndNotNull) f(OGR_F_GetFieldAsString) \
    f(OGR_F_GetFieldAsDateTimeEx) f(OGR_F_GetGeometryRef) \
    f(OGR_G_GetGeometryType) f(OGR_G_IsEmpty) f(OGR_G_GetX) f(OGR_G_GetY) f(OGR_GT_Flatten) \
    f(OGR_G_GetPointCount) f(OGR_G_GetPoints) f(OGR_G_GetGeometryCount) f(OGR_G_GetGeometryRef) \
    f(OGR_G_GetLinearGeometry) f(OGR_G_HasCurveGeometry) f(OGR_G_DestroyGeometry) \
    f(GDALGetDriverByName) f(GDALCreate) f(GDALDatasetCreateLayer) f(GDALDatasetStartTransaction) \
    f(GDALDatasetCommitTransaction) f(VSIGetMemFileBuffer) f(CSLAddString) f(CSLDestroy) \
    f(OGR_Fld_Create) f(OGR_Fld_SetSubType) f(OGR_Fld_Destroy) f(OGR_L_CreateField) f(OGR_L_CreateFeature) \
    f(OGR_F_Create) f(OGR_F_SetFieldInteger) f(OGR_F_SetFieldInteger64) f(OGR_F_SetFieldDouble) \
    f(OGR_F_SetFieldString) f(OGR_F_SetFieldNull) f(OGR_F_SetGeometryDirectly) f(OGR_G_CreateFromWkb) \
    f(OSRNewSpatialReference) f(OSRImportFromEPSG) f(OSRSetAxisMappingStrategy) f(OSRDestroySpatialReference) \
    f(OSRClone) f(OSRIsSame) f(OSRIsGeographic) f(OSRGetName) f(OSRGetAuthorityName) f(OSRGetAuthorityCode) f(OSRGetAreaOfUse) \
    f(OSRSetPROJEnableNetwork) \
    f(OCTNewCoordinateTransformationOptions) f(OCTDestroyCoordinateTransformationOptions) \
    f(OCTCoordinateTransformationOptionsSetDesiredAccuracy) \
    f(OCTCoordinateTransformationOptionsSetBallparkAllowed) f(OCTNewCoordinateTransformationEx) \
    f(OCTNewCoordinateTransformation) f(OCTDestroyCoordinateTransformation) f(OCTTransform)

KREISBLICK_TABLE(KreisblickGDAL, KREISBLICK_GDAL_FUNCTIONS, kreisblick_gdal_fill)

// Takes every variable out of the environment by which GDAL could be told to load code or reach out: it reads its settings there.
static inline void kreisblick_gdal_clear_environment(void) {
    static const char *const prefixes[] = {
        "GDAL_", "OGR_", "OSR_", "CPL_", "VSI_", "SHAPE_", "SQLITE_", "SPATIALITE_", "PROJ_NETWORK", "PROJ_CURL"};
    char **entry = __environ;
    while (entry && *entry) {
        size_t index = 0;
        const size_t count = sizeof prefixes / sizeof *prefixes;
        while (index < count && strncmp(*entry, prefixes[index], strlen(prefixes[index]))) index++;
        const char *end = strchr(*entry, '=');
        char name[256];
        if (index < count && end && (size_t)(end - *entry) < sizeof name) {
            memcpy(name, *entry, (size_t)(end - *entry));
            name[end - *entry] = 0;
            if (!unsetenv(name)) {
                entry = __environ;
                continue;
            }
        }
        entry++;
    }
}
