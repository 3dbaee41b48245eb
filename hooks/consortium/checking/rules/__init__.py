"""The rules of the second pass: each public function that tells of problems is one."""
