// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clipscope {

/// Lets this process and its children hold 65,536 files open, or as many as the machine allows. Sensors are read from
/// files that are kept open, about three for each CPU, and the usual limit of 1024 is short of that on large servers.
/// Where it cannot be raised it stays.
void raiseOpenFileLimit();

}  // namespace clipscope
