// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace clipscope {

const char* version() {
    return CLIPSCOPE_VERSION;
}

}  // namespace clipscope
