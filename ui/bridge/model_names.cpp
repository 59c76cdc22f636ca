// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/model_names.h"

#include "core/clip/clip_config.h"

namespace clipscope::bridge {

QStringList modelNames() {
    QStringList names;
    for (const std::string& name : clip::presetNames()) {
        if (name != "tiny") {
            names << QString::fromStdString(name);
        }
    }
    return names;
}

}  // namespace clipscope::bridge
