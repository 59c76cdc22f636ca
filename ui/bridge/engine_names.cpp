// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/engine_names.h"

#include "core/backend/descriptor.h"

namespace clipscope::bridge {

QStringList engineNames() {
    QStringList names;
    for (const backend::BackendDescriptor& descriptor : backend::backendDescriptors()) {
        names += QString::fromStdString(descriptor.id);
    }
    return names;
}

}  // namespace clipscope::bridge
