<script>
